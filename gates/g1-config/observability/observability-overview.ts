import { observabilityMeans } from '../../../src/derive/monitoring/observability-means.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const observabilityOverview = defineExhibit({
  meta: { id: 'observability-overview', title: 'What there is to observe the system with' },
  needs: ['composeProject', 'alertRuleFiles', 'grafanaDashboards'],
  present({ composeProject, alertRuleFiles, grafanaDashboards }) {
    if (composeProject.services.length === 0) return { notApplicable: 'the Compose files declare no service' };
    return {
      columns: [{ title: 'Topic' }, { title: 'Provided by' }],
      rows: observabilityMeans(composeProject, alertRuleFiles, grafanaDashboards).map(({ topic, by, evidence }) => ({
        cells: [topic, by.join(', ') || 'nothing in the project'],
        evidence,
      })),
    };
  },
});
