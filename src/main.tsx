import { openLab, type LabClient } from '@/mock-api/open-lab'

// Before anything else: the worker starts, and opens the environment, while the console is still on its way.
const opening = new Promise<LabClient>((resolve) => resolve(openLab()))

void import('./show-console').then(({ showConsole }) => showConsole(opening))
