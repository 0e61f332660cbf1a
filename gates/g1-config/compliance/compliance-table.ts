import {
  type AspectStatus,
  aspectEvidence,
  aspectStatus,
  aspectText,
} from '../../../src/derive/hardening/aspect-status.ts';
import { HARDENING_ASPECTS } from '../../../src/derive/hardening/hardening-aspects.ts';
import { type ObservabilityMeans, observabilityMeans } from '../../../src/derive/monitoring/observability-means.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

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
  needs: ['composeProject', 'dockerfiles', 'alertRuleFiles', 'grafanaDashboards'],
  present({ composeProject, dockerfiles, alertRuleFiles, grafanaDashboards }) {
    if (composeProject.services.length === 0) return { notApplicable: 'the Compose files declare no service' };
    const rows = REQUIREMENTS.map(([requirement, ids]) => {
      const aspects = HARDENING_ASPECTS.filter(({ id }) => ids.includes(id));
      const statuses = aspects.map((aspect) => ({
        title: aspect.title,
        status: aspectStatus(aspect, composeProject, dockerfiles),
      }));
      const notes = statuses.map(({ title, status }) => `${title}: ${aspectText(status)}`).join('; ');
      return {
        cells: [requirement, overall(statuses.map(({ status }) => status)), notes],
        evidence: aspectEvidence(aspects, composeProject, dockerfiles),
      };
    });
    const means = observabilityMeans(composeProject, alertRuleFiles, grafanaDashboards);
    return {
      columns: [{ title: 'Requirement' }, { title: 'Status' }, { title: 'Notes' }],
      rows: [
        ...rows,
        { cells: observability(means), evidence: [...new Set(means.flatMap(({ evidence }) => evidence))] },
      ],
      note: 'From what the Compose files and Dockerfiles declare; what really runs is told by the runtime audit.',
    };
  },
});

function overall(statuses: readonly AspectStatus[]): string {
  const asked = statuses.filter(({ status }) => status !== 'not applicable');
  if (asked.length === 0) return 'not applicable';
  if (asked.every(({ status }) => status === 'pass')) return 'met';
  return asked.every(({ status }) => status === 'fail') ? 'not met' : 'partly met';
}

function observability(means: readonly ObservabilityMeans[]): string[] {
  const missing = means.filter(({ by }) => by.length === 0).length;
  const status = missing === 0 ? 'met' : missing === means.length ? 'not met' : 'partly met';
  const notes = means.map(({ topic, by }) => `${topic}: ${by.length === 0 ? 'nothing' : 'provided'}`);
  return ['Observability', status, notes.join('; ')];
}
