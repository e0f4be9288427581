import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { journey } from './harness/journey.mjs'

// One child: came into care on 2 September 2022, when the state funeral put the first review's last day at 3 October;
// it was held on the 5th. Nobody has held the second, due three months after that.
const oneLateChild = {
  'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n90417,1,04/08/2013,WBRI,UN5,,\n',
  'episodes.csv': 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n' +
    '90417,02/09/2022,S,C2,N1,U6,PR1,,,,,,\n',
  'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\n90417,04/08/2013,05/10/2022,PN1\n'
}

async function filesOf (contents) {
  const folder = await mkdtemp(join(tmpdir(), 'return-'))
  const paths = Object.keys(contents).map((name) => join(folder, name))
  await Promise.all(paths.map((path, place) => writeFile(path, Object.values(contents)[place])))
  return { paths, away: () => rm(folder, { recursive: true }) }
}

journey('A return goes in, and the review that is late comes out', async ({ businessSupport, serviceManager }) => {
  const files = await filesOf(oneLateChild)
  await businessSupport.opens('/imports')
  await businessSupport.presses('Read these files')
  await businessSupport.sees('Choose at least one file of the return')
  await businessSupport.fillsIn('The files', files.paths)
  await businessSupport.presses('Read these files')
  await businessSupport.sees('Nothing has been written yet')
  await businessSupport.sees('1 new child')
  await businessSupport.presses('Import')
  await businessSupport.sees('every due date worked out again')

  await serviceManager.opens('/my-work')
  await serviceManager.fillsIn('Find a child by name, number or date of birth', '90417')
  await serviceManager.presses('Find')
  await serviceManager.sees('2 working days late')
  await serviceManager.sees('Second review was due by Thursday 5 January 2023')
  await serviceManager.presses('Why this date?')
  await serviceManager.sees('Counted from')

  await businessSupport.opens('/imports')
  await businessSupport.fillsIn('The files', files.paths)
  await businessSupport.presses('Read these files')
  await businessSupport.sees('nothing that the records do not hold already')
  await files.away()
}, { alsoWithoutScript: true })
