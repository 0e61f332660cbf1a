import type { Described } from '../../services/described.ts';
import { layerOf } from '../../services/layer.ts';

const SEEN_BY_BROWSERS =
  /(^|_)(PUBLIC|EXTERNAL|BROWSER|CORS|ORIGINS?|REDIRECT|CALLBACK|FRONTEND|ISSUER|REFERER|VITE|GATSBY|STORYBOOK|(REACT|VUE|NG)_APP|(APP|BASE|ROOT|SITE|WEB|HOME)_UR[IL])(_|$)/i;

/** True for variables whose URL is for browsers or other clients outside the containers: `CORS_ORIGIN`, `PUBLIC_URL`. */
export function isUrlForBrowsers(variable: string): boolean {
  return SEEN_BY_BROWSERS.test(variable);
}

/**
 * True for a URL that a service of the frontend hands on to browsers, whatever its variable is called: for a browser
 * localhost is the host that publishes the port.
 *
 * @param published the host ports that services of the project publish
 */
export function isHandedToBrowsers(
  service: Described,
  { scheme, port }: { readonly scheme: string; readonly port: number | undefined },
  published: readonly (number | string | undefined)[],
): boolean {
  const isWeb = /^(?:https?|wss?)$/.test(scheme) && layerOf(service) === 'Frontend';
  return isWeb && published.some((hostPort) => `${hostPort}` === `${port}`);
}
