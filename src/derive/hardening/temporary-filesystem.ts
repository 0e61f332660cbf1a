import type { DeclaredService } from '../services/declared-services.ts';

/** A filesystem in memory. The engine mounts it with noexec, nosuid and nodev, until options say otherwise. */
export interface TemporaryFilesystem {
  readonly target: string;
  /** The options that switch a protection off again: `exec`, `suid`, `dev`. */
  readonly loosened: readonly string[];
  /** Whether it may grow until half of the memory of the host is taken, the limit of the kernel. */
  readonly hasSize: boolean;
  readonly at: DeclaredService['at'];
}

const LOOSENING = new Set(['exec', 'suid', 'dev']);

/** Every `tmpfs` of a service, from the key of that name and from its volumes. */
export function temporaryFilesystems(service: DeclaredService): readonly TemporaryFilesystem[] {
  const own = service.tmpfs.map((text) => {
    const [target = '', options = ''] = text.split(':', 2);
    const words = options.split(',');
    const size = words.find((word) => word.startsWith('size='))?.slice('size='.length);
    const loosened = words.filter((word) => LOOSENING.has(word));
    return { target, loosened, hasSize: isSize(size), at: service.keys['tmpfs'] ?? service.at };
  });
  const mounted = service.mounts
    .filter(({ type }) => type === 'tmpfs')
    .map(({ target, size, at }) => ({ target, loosened: [], hasSize: isSize(size), at }));
  return [...own, ...mounted];
}

/** A size of 0 stands for no limit. https://docs.docker.com/engine/storage/tmpfs/ */
function isSize(text: string | undefined): boolean {
  return text !== undefined && !/^0*[a-z]*$/i.test(text.trim());
}
