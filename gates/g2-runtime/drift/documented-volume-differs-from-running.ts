import {
  type DocumentedBind,
  type DocumentedVolume,
  documentedBinds,
  documentedVolumes,
} from '../../../src/derive/documents/documented-mount.ts';
import { serviceMeant } from '../../../src/derive/documents/documented-service.ts';
import { type RunningService, runningServices } from '../../../src/derive/services/running-services.ts';
import { defineCheck, type FindingDraft, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type Evidence = EvidenceFor<'volumes' | 'containers'>;
type Difference = Pick<FindingDraft, 'message' | 'observed' | 'expected' | 'evidence'>;

const KEY = 'com.docker.compose.volume';

export const documentedVolumeDiffersFromRunning = defineCheck({
  meta: {
    id: 'documented-volume-differs-from-running',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The volumes and mounts in the documents are those of the running containers',
    failureTitle: 'The documents list other volumes or mounts than the running containers have',
    why: 'A backup made by the document saves what is not there, and what should be read-only can be written.',
    fix: 'Correct the table, or bring what runs in line with it.',
    impact: 'data that is not backed up',
    effort: 'small',
    references: [composeSpec('05-services', 'volumes')],
  },
  needs: ['documents', 'containers', 'volumes'],
  evaluate({ documents, containers, volumes }) {
    const services = runningServices(containers);
    const rows = [
      ...documentedVolumes(documents).map((row) => ({ ...row, difference: ofVolume(row, volumes, services) })),
      ...documentedBinds(documents).map((row) => ({ ...row, difference: ofBind(row, services) })),
    ];
    const findings = rows.flatMap(({ at, evidence, difference }) =>
      difference ? [{ subject: at, ...difference, evidence: [evidence, ...difference.evidence] as const }] : [],
    );
    // Without anything that runs the tables have nothing to be held against.
    const examined = services.length === 0 ? [] : rows;
    return judge(examined, examined.length === 0 ? [] : findings, 'no document that was read lists volumes or mounts');
  },
});

function ofVolume(
  { name, user, evidence }: DocumentedVolume,
  volumes: Evidence['volumes'],
  services: readonly RunningService[],
): Difference | undefined {
  const volume = volumes.find((one) => one.name === name || one.labels[KEY] === name);
  if (!volume) {
    const observed = `volumes: ${volumes.map((one) => one.labels[KEY] ?? one.name).join(', ') || 'none'}`;
    const cited = volumes.map((one) => one.evidence);
    const message = `the engine has no volume ${name} of this project`;
    return { message, observed, expected: 'a volume, as documented', evidence: [evidence, ...cited] };
  }
  const service = serviceMeant(user, services);
  if (!service) return undefined;
  const lacking = service.containers.find(({ mounts }) => !mounts.some(({ source }) => source === volume.name));
  if (!lacking) return undefined;
  const message = `the running ${service.name} does not mount the volume ${name}`;
  return { message, observed: 'not mounted there', expected: 'a mount, as documented', evidence: [lacking.evidence] };
}

function ofBind(
  { target, isReadOnly, evidence }: DocumentedBind,
  services: readonly RunningService[],
): Difference | undefined {
  const containers = services.flatMap((service) => service.containers);
  const mounting = containers.filter(({ mounts }) => mounts.some((mount) => mount.target === target));
  if (mounting.length === 0) {
    const message = `no running container mounts anything on ${target}`;
    return { message, observed: 'no such mount', expected: 'a mount, as documented', evidence: [evidence] };
  }
  const writable = mounting.find(({ mounts }) => mounts.some((mount) => mount.target === target && !mount.readOnly));
  if (!isReadOnly || !writable) return undefined;
  const message = `${target} can be written in the running ${writable.service}, the document says read-only`;
  return { message, observed: 'writable', expected: 'read-only, as documented', evidence: [writable.evidence] };
}
