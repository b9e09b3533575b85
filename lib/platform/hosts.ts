/** The pages where the content script runs, as match patterns. Everything else on the web never meets Margin. */
export const SITE_MATCHES = ['https://mail.google.com/*', 'https://www.linkedin.com/*', 'https://*.linkedin.com/*']
