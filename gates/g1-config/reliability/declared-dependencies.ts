import { declaredServices } from '../../../src/derive/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

const WAITS_UNTIL = {
  service_started: 'it is started',
  service_healthy: 'it is healthy',
  service_completed_successfully: 'it has completed with exit code 0',
};

export const declaredDependencies = defineExhibit({
  meta: { id: 'declared-dependencies', title: 'Dependencies that the Compose files declare' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const rows = declaredServices(composeProject)
      .flatMap(({ name, dependsOn, evidence }) =>
        dependsOn.map(({ service, condition, required }) => ({
          cells: [name, service, WAITS_UNTIL[condition], required ? 'yes' : 'no'],
          evidence: [evidence],
        })),
      )
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no service declares a dependency' };
    return {
      columns: [{ title: 'Service' }, { title: 'Depends on' }, { title: 'Waits until' }, { title: 'Required' }],
      rows,
    };
  },
});
