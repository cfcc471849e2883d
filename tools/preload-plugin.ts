import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/** What the page needs at once, though src/main.tsx imports it only when it runs itself: it starts the worker first. */
export const AT_ONCE = ['src/show-console.tsx', 'src/mock-api/start-mock-api.ts']

/** Has the browser fetch, beside the script of the page, what that script is going to import. */
export function preload(): Plugin {
  return {
    name: 'preload',
    transformIndexHtml(_html, { bundle, chunk }) {
      if (!bundle || !chunk) return []
      const wanted = Object.values(bundle).filter(isAtOnce)
      return [...new Set(wanted.flatMap(({ fileName, imports }) => [fileName, ...imports]))]
        .filter((file) => file !== chunk.fileName && !chunk.imports.includes(file))
        .map(linkTo)
    },
  }
}

function isAtOnce(output: Rolldown.OutputAsset | Rolldown.OutputChunk): output is Rolldown.OutputChunk {
  return output.type === 'chunk' && AT_ONCE.some((source) => output.facadeModuleId?.endsWith(`/${source}`))
}

function linkTo(file: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` }, injectTo: 'head' }
}
