import { hasLimit } from '../../../src/derive/limits/declared-limit.ts';
import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const declaredLimits = defineExhibit({
  meta: { id: 'declared-limits', title: 'Resource limits that the Compose files declare' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const services = declaredServices(composeProject).toSorted((a, b) => compareText(a.name, b.name));
    if (services.length === 0) return { notApplicable: 'the Compose files declare no service' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Memory', style: 'number' },
        { title: 'CPUs', style: 'number' },
        { title: 'Processes', style: 'number' },
      ],
      rows: services.map((service) => ({
        cells: [
          service.name,
          limitText(service, 'memoryBytes', sizeText),
          limitText(service, 'cpus', String),
          limitText(service, 'pids', String),
        ],
        evidence: [service.evidence],
      })),
    };
  },
});

function limitText(
  service: DeclaredService,
  limit: keyof DeclaredService['limits'],
  text: (value: number) => string,
): string {
  return hasLimit(service, limit) ? text(service.limits[limit] ?? 0) : 'none';
}
