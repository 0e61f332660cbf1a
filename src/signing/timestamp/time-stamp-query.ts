/** SEQUENCE { version 1, SEQUENCE { SEQUENCE { sha256, NULL }, OCTET STRING of 32 bytes }, certReq TRUE } */
const BEFORE_DIGEST = '30390201013031300d060960864801650304020105000420';
const AFTER_DIGEST = '0101ff';

/**
 * The question to a time stamping authority (RFC 3161 §2.4.1): a digest, and that its certificate should come along.
 * Without a nonce, so that anybody can make the same question again of the same file.
 */
export function timeStampQuery(sha256: string): Buffer {
  return Buffer.from(`${BEFORE_DIGEST}${sha256}${AFTER_DIGEST}`, 'hex');
}

/**
 * True when an answer is about this digest. An authority that refuses does not repeat it. Whether the answer is genuine
 * only tells the certificate of the authority: `openssl ts -verify`.
 */
export function answersQuery(reply: Uint8Array, sha256: string): boolean {
  return Buffer.from(reply).includes(Buffer.from(sha256, 'hex'));
}
