import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

const SHOWN = 50;

export const activeScrapeTargets = defineExhibit({
  meta: { id: 'active-scrape-targets', title: 'What Prometheus scrapes, and whether it reaches it' },
  needs: ['prometheusServers'],
  present({ prometheusServers }) {
    const targets = prometheusServers.flatMap(({ targets: list, evidence }) =>
      list.map((target) => ({ ...target, evidence })),
    );
    if (targets.length === 0) return { notApplicable: 'no Prometheus server that was read has a target' };
    const note = targets.length > SHOWN ? `${targets.length - SHOWN} more are not shown.` : undefined;
    // What is not up comes first, so that it is among those that are shown.
    const order = (health: string) => (health === 'up' ? 1 : 0);
    return {
      columns: [
        { title: 'Job' },
        { title: 'Target', style: 'code' },
        { title: 'State' },
        { title: 'Last scrape' },
        { title: 'Error' },
      ],
      rows: targets
        .toSorted(
          (a, b) =>
            order(a.health) - order(b.health) || compareText(a.job, b.job) || compareText(a.instance, b.instance),
        )
        .slice(0, SHOWN)
        .map(({ job, instance, health, lastScrape, lastError, evidence }) => ({
          cells: [job, instance, health, scrapedText(lastScrape), lastError || 'none'],
          evidence: [evidence],
        })),
      ...(note !== undefined && { note }),
    };
  },
});

/** Before its first scrape a target has the zero time of Go. */
function scrapedText(moment: string): string {
  return moment === '' || moment.startsWith('0001-') ? 'not yet' : momentText(moment);
}
