/** A style sheet as text, for the shadow root on foreign pages. */
declare module '*.css?inline' {
  const css: string
  export default css
}
