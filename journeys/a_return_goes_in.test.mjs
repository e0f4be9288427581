import { journey } from './harness/journey.mjs'

const filesOfTheReturn = ['header.csv', 'episodes.csv', 'reviews.csv'].map((name) => `demo/awkward_return/${name}`)

journey('A return goes in, and the review that is late comes out', async ({ businessSupport, serviceManager }) => {
  await businessSupport.opens('/imports')
  await businessSupport.fillsIn('Files', filesOfTheReturn)
  await businessSupport.presses('Read the files')
  await businessSupport.sees('Nothing has been written')
  await businessSupport.presses('Take in everything')
  await businessSupport.sees('Done')

  await serviceManager.opens('/reviews')
  await serviceManager.follows(/reviews? overdue/)
  await serviceManager.sees('working days late')
})
