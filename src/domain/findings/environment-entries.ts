import { defineEntries } from './entry'

export const environmentEntries = defineEntries({
  'advice/unknown': {
    severity: 'error',
    title: 'The advice is followed already.',
    cause: 'What it was about has changed or is gone.',
    cure: 'Refresh the list.',
  },
  'advice/no-remedy': {
    severity: 'error',
    title: 'Nothing can be done about it on request.',
    cause: 'More than one remedy is possible, or what it would do would be refused now.',
    cure: 'Read the cure, and choose yourself.',
  },
  'request/malformed': {
    severity: 'error',
    title: 'The request is not understood.',
    cause: 'A value has the wrong form.',
    cure: 'Correct the value; the openapi.json beside the console describes every request.',
  },
  'request/unknown': {
    severity: 'error',
    title: 'There is nothing at this address.',
    cause: 'The object does not exist, or not any more.',
    cure: 'Refresh, and choose another one.',
  },
  'request/stale': {
    severity: 'error',
    title: 'Somebody else has changed this in the meantime.',
    cause: 'What you see here is older than what was saved since.',
    cure: 'Load the latest to see it, and what you typed goes; or keep yours, and theirs is overwritten.',
  },
  'console/unknown': {
    severity: 'error',
    title: 'There is no such management console.',
    cause: 'The name of a console has the form console-1.',
    cure: 'Correct the name in the address.',
  },
  'environment/unknown-scenario': {
    severity: 'error',
    title: 'There is no such scenario.',
    cause: 'The name is misspelt, or belongs to another version.',
    cure: 'Choose one from the list of scenarios.',
  },
  'environment/time-in-the-past': {
    severity: 'error',
    title: 'Simulated time only goes forward.',
    cause: 'The time given lies before the present of the environment.',
    cure: 'Give a later time, or go back to a checkpoint.',
  },
  'environment/busy': {
    severity: 'error',
    title: 'The environment is running forward already.',
    cause: 'One long run at a time.',
    cure: 'Stop it, or wait for its end.',
  },
  'environment/not-saved': {
    severity: 'error',
    title: 'The change could not be saved and was not made.',
    cause: 'The browser refused to store it, as it does when its storage is full.',
    cure: 'Free some storage, or choose on the page that appears how to go on. Nothing that was confirmed is lost.',
  },
  'environment/not-open': {
    severity: 'error',
    title: 'The environment is not open here.',
    cause: 'It is open elsewhere, or its saved data cannot be read.',
    cure: 'Choose on the page that the console shows instead.',
  },
  'environment/failed': {
    severity: 'error',
    title: 'The simulation has met an error of its own.',
    cause: 'A mistake in this program. The request was not carried out.',
    cure: 'The environment goes on from where it was saved last, paused.',
  },
  'environment/not-answered': {
    severity: 'error',
    title: 'The simulation did not answer.',
    cause: 'The request went past it to the network, or its worker was ended by the browser.',
    cure: 'Try again; if that does not help, reload the page.',
  },
  'environment/checkpoint-unreadable': {
    severity: 'error',
    title: 'The checkpoint cannot be read.',
    cause: 'It is damaged, or was made by a newer version of the simulator.',
    cure: 'Choose another checkpoint, or start the scenario anew.',
  },
  'environment/journal-unreadable': {
    severity: 'error',
    title: 'The shared environment cannot be opened.',
    cause: 'The link or file is incomplete or damaged, or holds commands that its scenario refuses.',
    cure: 'Copy the whole link, or ask for another one. The environment that is open now is unchanged.',
  },
  'environment/other-build': {
    severity: 'error',
    title: 'The shared environment would not be the same here.',
    cause: 'It was made by another version of the simulator, which behaves differently.',
    cure: 'Open it with the version that made it. The environment that is open now is unchanged.',
  },
  'environment/journal-newer': {
    severity: 'error',
    title: 'The shared environment is of a newer format.',
    cause: 'It was made by a newer version of the simulator.',
    cure: 'Reload the page to get the newest version, and open the link again.',
  },
  'fault/unknown-target': {
    severity: 'error',
    title: 'The fault cannot act on this object.',
    cause: 'The object does not exist, or is of another kind.',
    cure: 'Choose one of the objects offered.',
  },
  'fault/not-applicable': {
    severity: 'error',
    title: 'The fault has no effect on this object now.',
    cause: 'The object is in that state already.',
    cure: 'Choose another object, or undo the fault that acts on it.',
  },
  'fault/not-undoable': {
    severity: 'error',
    title: 'The fault cannot be undone any more.',
    cause: 'What it changed was changed again since, by a restore for example.',
    cure: 'Nothing is needed if the object is well again; otherwise repair it by hand or go back to a checkpoint.',
  },
})
