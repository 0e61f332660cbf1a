/** A client that connects when it is told, tries nothing again, and says nothing of itself to the server. */
export function clientOptions({ host, port }: { readonly host: string; readonly port: number }) {
  return {
    host,
    port,
    lazyConnect: true,
    retryStrategy: null,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    enableReadyCheck: false,
    // The older protocol needs no HELLO, and CLIENT SETINFO would write into the list of clients.
    protocol: 2 as const,
    disableClientInfo: true,
  };
}
