/** Comes without types, and exports nothing: it hands itself to the window. */
declare module 'simjs'
