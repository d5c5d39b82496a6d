import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const web = join(import.meta.dirname, 'src/web')

/** The page lives below src/web, whatever directory the build is started for. */
const rootOfTheWeb: Plugin = { name: 'root-of-the-web', config: () => ({ root: web }) }

/** The two faces that every screen shows are asked for before the stylesheet is read, so that no text jumps. */
const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /(?:newsreader-latin-opsz-normal|inter-latin-wght-normal)[^/]*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          injectTo: 'head' as const,
        })),
  },
}

export default defineConfig({
  root: web,
  plugins: [rootOfTheWeb, react(), preloadFonts],
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // Inlined fonts and images would be data: addresses, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
