/** A script that is built to run as a worker, by its address in the package. */
declare module '*?worker&url' {
  const url: string
  export default url
}
