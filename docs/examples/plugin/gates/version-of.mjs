// @ts-check

/**
 * The tag of an image.
 *
 * @param {string} image
 */
export function versionOf(image) {
  return image.split(':').at(-1) ?? '';
}
