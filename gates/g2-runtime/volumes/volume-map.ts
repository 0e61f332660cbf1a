import { contains, dataPaths, isAnonymousVolume, isDurable } from '../../../src/derive/stores/container-data.ts';
import type { Container, ContainerMount } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { knownService } from '../../../src/services/identify-service.ts';
import { kindText } from '../../../src/services/kind-text.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Mount = DeepReadonly<ContainerMount>;

export const volumeMap = defineExhibit({
  meta: { id: 'volume-map', title: 'Volumes and host paths, who mounts them and what they hold' },
  needs: ['containers'],
  present({ containers }) {
    const rows = containers
      .flatMap((container) => container.mounts.map((mount) => ({ container, mount })))
      .map(({ container, mount }) => ({
        cells: [
          mount.source || 'none',
          typeOf(mount),
          container.service,
          mount.target,
          mount.readOnly ? 'read-only' : 'read-write',
          contentOf(container, mount),
          isDurable(mount) ? 'yes' : 'no',
        ],
        evidence: [container.evidence],
      }))
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no container mounts a volume or a host path' };
    return {
      columns: [
        { title: 'Volume or host path', style: 'code' },
        { title: 'Type' },
        { title: 'Service' },
        { title: 'Mounted at', style: 'code' },
        { title: 'Access' },
        { title: 'Holds' },
        { title: 'Found again by a new container' },
      ],
      rows,
    };
  },
});

function typeOf(mount: Mount): string {
  if (mount.type === 'bind') return 'host path';
  if (mount.type !== 'volume') return mount.type;
  return isAnonymousVolume(mount) ? 'anonymous volume' : 'named volume';
}

function contentOf(container: DeepReadonly<Container>, { target }: Mount): string {
  // https://github.com/compose-spec/compose-spec/blob/main/05-services.md#secrets
  if (contains('/run/secrets', target)) return 'a secret';
  const known = knownService(container);
  const holdsData = dataPaths(container).some((path) => contains(target, path) || contains(path, target));
  return known && holdsData ? `data of ${kindText(known)}` : 'not known';
}
