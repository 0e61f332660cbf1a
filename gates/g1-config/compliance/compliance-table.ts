import { activeServices } from '../../../src/derive/active-services.ts';
import { type AspectStatus, aspectStatus, aspectText } from '../../../src/derive/aspect-status.ts';
import type { DeclaredProject } from '../../../src/derive/declared-services.ts';
import { HARDENING_ASPECTS } from '../../../src/derive/hardening-aspects.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { knownService } from '../../../src/services/identify.ts';

/** What reviews ask for, and the aspects that answer it. */
const REQUIREMENTS: readonly (readonly [requirement: string, aspects: readonly string[]])[] = [
  ['Non-root execution', ['plain-user']],
  ['Read-only filesystem', ['read-only']],
  ['Secrets management', ['secrets-as-files']],
  ['Network isolation', ['own-networks', 'ports-on-this-host']],
  ['Resource limits', ['limits']],
  ['Health checks', ['health-checks', 'healthy-dependencies']],
  ['Least privilege', ['no-new-privileges', 'capabilities-dropped']],
  ['Recovery and logs', ['restart', 'log-rotation']],
];

export const complianceTable = defineExhibit({
  meta: { id: 'compliance-table', title: 'Requirements and how far they are met' },
  needs: ['composeProject'],
  present({ composeProject }) {
    if (composeProject.services.length === 0) return { notApplicable: 'the Compose files declare no service' };
    const rows = REQUIREMENTS.map(([requirement, ids]) => {
      const statuses = HARDENING_ASPECTS.filter(({ id }) => ids.includes(id)).map((aspect) => ({
        title: aspect.title,
        status: aspectStatus(aspect, composeProject),
      }));
      const notes = statuses.map(({ title, status }) => `${title}: ${aspectText(status)}`).join('; ');
      return [requirement, overall(statuses.map(({ status }) => status)), notes];
    });
    return {
      columns: [{ title: 'Requirement' }, { title: 'Status' }, { title: 'Notes' }],
      rows: [...rows, observability(composeProject)].map((cells) => ({ cells, evidence: [composeProject.evidence] })),
      note: 'From what the Compose files declare; what really runs is told by the runtime audit.',
    };
  },
});

function overall(statuses: readonly AspectStatus[]): string {
  const asked = statuses.filter(({ status }) => status !== 'not applicable');
  if (asked.length === 0) return 'not applicable';
  if (asked.every(({ status }) => status === 'pass')) return 'met';
  return asked.every(({ status }) => status === 'fail') ? 'not met' : 'partly met';
}

function observability(project: DeclaredProject): string[] {
  const kinds = activeServices(project).flatMap(({ image }) => {
    const known = image === undefined ? undefined : knownService(image);
    return known?.layer === 'Observability' ? [known.kind] : [];
  });
  const notes = kinds.length === 0 ? 'no service for metrics, logs or traces' : [...new Set(kinds)].join(', ');
  const hasMetrics = kinds.includes('prometheus');
  return ['Observability', kinds.length === 0 ? 'not met' : hasMetrics ? 'met' : 'partly met', notes];
}
