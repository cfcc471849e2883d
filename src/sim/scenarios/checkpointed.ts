/** Scenarios whose timeline takes too long to play when a page opens: they are shipped as they open. */
export const CHECKPOINTED_SCENARIOS: readonly string[] = ['tr-4234']
