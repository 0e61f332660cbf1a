/** A field of the binary format of SSH (RFC 4251 §5): its length in four bytes, then its bytes. */
export function sshString(bytes: Uint8Array | string): Buffer {
  const content = Buffer.from(bytes);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
}

/** Reads fields one after the other. Lengths come from a file, so each is held against what is there. */
export class SshReader {
  readonly #bytes: Buffer;
  #offset = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** @throws RangeError when the bytes end before */
  number(): number {
    return this.take(4).readUInt32BE();
  }

  /** @throws RangeError when the bytes end before */
  string(): Buffer {
    return this.take(this.number());
  }

  /** @throws RangeError when the bytes end before */
  text(): string {
    return this.string().toString('utf8');
  }

  /**
   * A name that can be repeated in a message; of damaged bytes nothing must be repeated, because they may be secret.
   *
   * @throws RangeError when it is no name
   */
  name(): string {
    const text = this.text();
    if (!/^[a-zA-Z\d@.-]{1,64}$/.test(text)) throw new RangeError('is not whole');
    return text;
  }

  /** @throws RangeError when fewer bytes are left */
  take(length: number): Buffer {
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new RangeError('ends in the middle of a field');
    const taken = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return taken;
  }
}
