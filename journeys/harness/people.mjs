// The demonstration's sign-in page has a way in for each role, named by its title; this is who a journey may ask for.
const titles = {
  iro: 'Independent Reviewing Officer',
  serviceManager: 'Service Manager',
  businessSupport: 'Business support officer',
  socialWorker: 'Social worker',
  teamManager: 'Team manager',
  childrensServiceManager: 'Children’s Service Manager',
  groupManager: 'Group Manager',
  auditor: 'Auditor',
  administrator: 'Administrator'
}

export const roles = Object.keys(titles)

export function titleOf (role) {
  if (!titles[role]) throw new Error(`the demonstration has nobody called "${role}"; it has ${roles.join(', ')}`)
  return titles[role]
}
