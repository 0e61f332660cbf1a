/** Files that hold credentials by their nature. */
const CREDENTIALS =
  /^(?:\.env(?:\..+)?|\.npmrc|\.pypirc|\.netrc|\.pgpass|\.git-credentials|\.htpasswd|id_(?:rsa|dsa|ecdsa|ed25519)|credentials(?:\.json)?|service-account.*\.json|.+\.(?:pem|key|p12|pfx|jks|keystore))$/i;

/** What only shows which values are needed, or is meant for everyone. */
const HARMLESS =
  /\.(?:example|sample|template|dist|defaults?)$|(?:^|[._-])(?:ca|cert|chain|fullchain|public|pub)\b.*\.pem$/i;

/** True for a path whose file name says that it holds a credential: `.env.production`, `deploy/id_rsa`, `tls/server.key`. */
export function isCredentialFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return CREDENTIALS.test(name) && !HARMLESS.test(name);
}
