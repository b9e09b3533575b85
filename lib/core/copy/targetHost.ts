/** Hosts that are this very machine: what is sent there leaves it by no wire, so it may go in the open. */
export const loopback = (hostname: string): boolean => hostname === 'localhost' || hostname === '127.0.0.1'
