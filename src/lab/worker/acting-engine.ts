import { problemAnswer } from '@/service/answer-request'
import { createService } from '@/service/create-service'
import { dispatch } from '@/service/dispatch'
import { refusal } from '@/service/errors'
import { fromSnapshot, replay } from '@/sim'
import type { ActingEngine } from '../engine'
import { labControls } from '../lab-controls'

/** The rules, commands and operations of the data centre, the whole service, and the schemas. */
export const actingEngine: ActingEngine = {
  open: (snapshot) => fromSnapshot(snapshot),
  replay: (simulation, entries) => replay(simulation, { entries }),
  serve: (simulation, lab) => createService(simulation, labControls(lab)),
  dispatch,
  refuse: (code) => problemAnswer(refusal('unavailable', code).error),
}
