import * as fc from 'fast-check'

/* Set up before every test file of a mutation run: what properties draw is the same each time, and so is the score. */
fc.configureGlobal({ seed: 3 })
