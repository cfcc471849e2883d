export const SEVERITIES = ['error', 'warning', 'advice'] as const
/** An error refuses, a warning asks for an acknowledgement or is told, an advice is a best practice not followed. */
export type Severity = (typeof SEVERITIES)[number]
