/** The beginning of a stream. */
export interface ReadBytes {
  readonly bytes: Buffer;
  /** Bytes that arrived; more than are kept when it was cut. */
  readonly size: number;
  readonly truncated: boolean;
}

/** Reads a stream to its end, or until more than the limit (bytes) has arrived; what is beyond it is not kept. */
export async function readUpTo(stream: AsyncIterable<Buffer>, limit: number): Promise<ReadBytes> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) return { bytes: Buffer.concat(chunks).subarray(0, limit), size, truncated: true };
  }
  return { bytes: Buffer.concat(chunks), size, truncated: false };
}
