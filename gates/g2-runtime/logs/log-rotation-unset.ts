import { untoldByPodman } from '../../../src/derive/engine/untold-by-podman.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

/** Drivers that keep the whole log in files on the host; `k8s-file` is what Podman calls its own. */
const IN_FILES = new Set(['json-file', 'local', 'k8s-file']);

export const logRotationUnset = defineCheck({
  meta: {
    id: 'log-rotation-unset',
    priority: 'P2',
    title: 'Every log that is kept in files on the host is bounded in size',
    failureTitle: 'Logs of containers grow without bound',
    why: 'The json-file driver keeps every line unless it is told not to, until the disk of the host is full.',
    fix: 'Add `logging: { driver: json-file, options: { max-size: "10m", max-file: "3" } }`, or use the `local` driver, and create the containers anew.',
    impact: 'disk of the host full',
    effort: 'small',
    references: [
      dockerDocs('engine/logging/drivers/json-file', 'JSON file logging driver'),
      composeSpec('05-services', 'logging'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const inFiles = containers.filter(({ oneOff, logging }) => !oneOff && IN_FILES.has(logging.driver));
    const told = inFiles.filter(isTold);
    const findings = told.filter(isUnbounded).map((container) => ({
      subject: containerSubject(container),
      message: 'its log is never rotated',
      observed: 'driver json-file without max-size, as the engine reports it',
      expected: 'max-size and max-file, or the driver local',
      snippet: serviceSnippet({ name: container.service }, [
        'logging: { driver: json-file, options: { max-size: "10m", max-file: "3" } }',
      ]),
      evidence: [container.evidence] as const,
    }));
    const untold = untoldByPodman(
      inFiles.filter((container) => !isTold(container)),
      'how large its log may become',
    );
    return judge(told, findings, 'no container keeps its log in files on the host', untold);
  },
});

/** Podman bounds logs too, and keeps the options to itself. */
function isTold({ madeBy, logging }: Container): boolean {
  return madeBy !== 'podman' || Object.keys(logging.options).length > 0;
}

/** The engine writes its own defaults into each new container, so what is not there is not set; `local` always rotates. */
function isUnbounded({ logging }: Container): boolean {
  if (logging.driver !== 'json-file') return false;
  const size = logging.options['max-size']?.trim() ?? '';
  return size === '' || size.startsWith('-');
}
