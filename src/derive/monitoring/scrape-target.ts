import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { PrometheusConfiguration } from '../../model/evidence/prometheus-configuration.ts';
import { type LookedUp, lookUp } from '../networks/name-lookup.ts';
import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import { type ReadPrometheus, readersOf } from './monitoring-evidence.ts';

type Job = DeepReadonly<PrometheusConfiguration['jobs'][number]>;

/** An address that Prometheus asks for metrics, and what it stands for. */
export interface ScrapeTarget {
  readonly configuration: ReadPrometheus;
  readonly job: Job;
  readonly target: Job['targets'][number];
  /** The service that scrapes; absent for a configuration that no service of the project has mounted. */
  readonly scraper: DeclaredService | undefined;
  readonly answer: LookedUp;
}

/** The addresses in the scrape jobs of every configuration. */
export function scrapeTargets(
  configurations: readonly ReadPrometheus[],
  project: DeclaredProject,
): readonly ScrapeTarget[] {
  return configurations.flatMap((configuration) => {
    const [scraper] = readersOf(configuration, project);
    return configuration.jobs.flatMap((job) =>
      job.targets.map((target) => {
        const isAskable = scraper !== undefined && target.host !== undefined;
        const answer: LookedUp = isAskable ? lookUp(target.host, scraper, project) : { kind: 'unknown' };
        return { configuration, job, target, scraper, answer };
      }),
    );
  });
}
