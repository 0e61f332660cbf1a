import type { DeclaredService } from '../services/declared-services.ts';

/** True when a start builds the image: with a name for it and no such policy Compose pulls first. */
export function isBuiltAtStart({
  build,
  image,
  pullPolicy,
}: Pick<DeclaredService, 'build' | 'image' | 'pullPolicy'>): boolean {
  return build !== undefined && (image === undefined || pullPolicy === 'build');
}
