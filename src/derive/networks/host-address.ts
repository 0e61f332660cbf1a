/** True for an address that only processes on the host itself can reach. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address === 'localhost';
}

/** True for an address that stands for every interface of the host; Docker reads an empty one as `0.0.0.0` and `::`. */
export function isEveryInterface(address: string): boolean {
  return address === '' || address === '0.0.0.0' || address === '::' || address === '*';
}
