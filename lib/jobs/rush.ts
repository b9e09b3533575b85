/** The rush of the browser's start, in which pages are opened and whoever opened them waits. */

const RUSH = 2_500

/** Ends when it is over: what nobody waits for begins then, and takes neither the processor nor the disk from a first paint. */
export const afterRush = (): Promise<void> => new Promise((done) => setTimeout(done, RUSH))
