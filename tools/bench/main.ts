import { benchEngine } from './engine-bench.ts'
import { benchInteraction } from './interaction-bench.ts'
import { benchKernel } from './kernel-bench.ts'
import { benchLists } from './list-bench.ts'
import { benchPage } from './page-bench.ts'
import { benchQueue } from './queue-bench.ts'
import { benchScale } from './scale-bench.ts'

/** `npm run bench`, or parts of it: `npm run bench -- kernel lists`. */
const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  kernel: () => benchKernel(7),
  queue: () => benchQueue(5),
  engine: () => benchEngine(5),
  scale: () => benchScale(3),
  lists: () => benchLists(9),
  page: () => benchPage(7),
  interaction: () => benchInteraction(3),
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
for (const [name, run] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(name)) await run()
}
