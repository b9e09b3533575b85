import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'

/** The pages where the content script runs. Everything else on the web never meets Margin. */
const SITES = ['https://mail.google.com/*', 'https://www.linkedin.com/*', 'https://*.linkedin.com/*']

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
})
export { SITES }
