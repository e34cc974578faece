import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The policy goes into the built page only: the dev server needs inline styles and a web socket for hot updates. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * Offline: every built file is kept by the service worker, which asks for nothing but those files. Of the fonts of the PDF
 * the Latin ones are kept from the start, each other one once it was used. A new version waits
 * until the last tab is closed ('prompt' without a prompt): a page that is open keeps the lazy parts it was built with.
 */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: 'script-defer',
  // the pattern below covers them
  includeAssets: [],
  includeManifestIcons: false,
  manifest: {
    name: 'AKS Network Planner',
    short_name: 'AKS Planner',
    description: 'Plan an AKS network before the cluster exists.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f6f7f9',
    theme_color: '#f6f7f9',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,json}', '**/noto-sans{,-mono}-latin-{400,700}-*.woff'],
    maximumFileSizeToCacheInBytes: 8_000_000,
    runtimeCaching: [{ urlPattern: /\.woff$/u, handler: 'CacheFirst', options: { cacheName: 'fonts' } }],
    ignoreURLParametersMatching: [/.*/u],
    navigateFallback: null,
    clientsClaim: true,
    skipWaiting: false,
    cleanupOutdatedCaches: true,
  },
});

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy, offline],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  worker: { format: 'es' },
  // names of classes stand in styles and scripts alike: a short hash tells them apart
  css: { modules: { generateScopedName: 'c[hash:base64:5]' } },
  build: {
    manifest: true,
    // the first versions that know light-dark(), so that it is not rewritten
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // data: addresses are not allowed for fonts and styles, and every supported browser preloads modules itself
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // the PDF writer and its fonts load on demand; scripts/first-load.mjs guards what loads at start
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      output: {
        // the start names every script and style it may load: seven letters of a hash tell them apart in few bytes
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.css')) ? 'assets/[hash:7][extname]' : 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            // what every visitor needs is one file: it compresses better than twenty small ones
            { name: 'start', tags: ['$initial'] },
            // the rest of the form is one file, of which the start knows one name
            {
              name: 'form',
              test: /src\/(?:features\/.*|app)\/(?:WorkloadButton|ClusterMore|PoolMore|MaxPodsHint|NeedsList|AddressSpaceSection|GrowthSection)\.tsx$/u,
            },
            // rules and results load right after the first verdict, with all that they rest on, as one file that exports
            // share: the start lists every file it may load
            {
              name: 'results',
              test: /src\/(?:engine\/rules\/findings\.ts|app\/(?:ViewArea|Extras|RailEdge)\.tsx|features\/(?:overview\/OverviewView|answer\/(?:OtherSentence|AnswerRest))\.tsx|features\/kit\/(?:Notices\.tsx|field-remarks\.ts))$/u,
            },
          ],
        },
      },
    },
  },
});
