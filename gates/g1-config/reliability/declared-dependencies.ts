import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

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
      .toSorted((a, b) => compareText(a.name, b.name))
      .flatMap(({ name, dependsOn, evidence }) =>
        [...groupBy(dependsOn, ({ condition, required }) => `${condition} ${required}`).values()].map((alike) => ({
          cells: [name, namesText(alike), WAITS_UNTIL[alike[0].condition], alike[0].required ? 'yes' : 'no'],
          evidence: [evidence],
        })),
      );
    if (rows.length === 0) return { notApplicable: 'no service declares a dependency' };
    return {
      columns: [{ title: 'Service' }, { title: 'Depends on' }, { title: 'Waits until' }, { title: 'Required' }],
      rows,
    };
  },
});

function namesText(dependencies: readonly { readonly service: string }[]): string {
  return dependencies
    .map(({ service }) => service)
    .toSorted(compareText)
    .join(', ');
}
