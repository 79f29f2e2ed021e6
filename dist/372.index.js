export const id = 372;
export const ids = [372];
export const modules = {

/***/ 25689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ certificatesFor),
/* harmony export */   n: () => (/* binding */ readAuthorities)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78826);





/**
 * Reads what Docker and Podman read for a registry (`host[:port]`): of `certs.d/HOST/`, every `*.crt` is an authority,
 * and a `*.cert` with the `*.key` of the same name is the client's own; and of `tls/HOST/` in Docker's configuration
 * folder the same, where Docker looks for those of a Notary server. Folders that are not there hold nothing. What is there and cannot
 * be used (no certificate, no key beside it or another one's, an encrypted key) is `Failure('usage')`; a key that this user may not read is passed over.
 */
async function certificatesFor(registry, env) {
    const found = [];
    for (const folder of certificateFolders(registry, env))
        found.push(await readFolder(folder));
    const client = found.findLast(({ clientCert }) => clientCert !== undefined);
    return { ...client, ca: found.flatMap(({ ca }) => ca), files: found.flatMap(({ files }) => files) };
}
/** Certificates of authorities in a file, as PEM; DER, as Windows hands it out, is read too. `Failure('usage')` for anything else. */
async function readAuthorities(file) {
    const bytes = await readBytes(file);
    const text = bytes.toString('utf8');
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g);
    try {
        return (blocks ?? [bytes]).map((block) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).toString()).join('');
    }
    catch (cause) {
        const isKey = text.includes('PRIVATE KEY-----');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `the certificate file ${file} holds ${isKey ? 'a private key and ' : ''}no certificate`, {
            reference: file,
            hint: 'It must be PEM (-----BEGIN CERTIFICATE-----) or DER, of one or more authorities.',
            cause,
        });
    }
}
function certificateFolders(registry, env) {
    const home = (0,_config_file_js__WEBPACK_IMPORTED_MODULE_4__/* .homeOf */ .lt)(env);
    const roots = [
        '/etc/containers',
        '/etc/docker',
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config/containers'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config/docker'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'),
    ];
    return [
        ...roots.map((root) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'certs.d', registry)),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'), 'tls', registry),
    ];
}
async function readFolder(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])).sort();
    const authorities = names.filter((name) => name.endsWith('.crt')).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    const ca = await Promise.all(authorities.map(readAuthorities));
    const name = names.find((name) => name.endsWith('.cert'));
    if (name === undefined)
        return { ca, files: authorities };
    const certFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    const keyFile = certFile.replace(/cert$/, 'key');
    if (!names.includes(name.replace(/cert$/, 'key'))) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `${certFile} has no key beside it`, {
            reference: certFile,
            hint: `Put its key into ${keyFile}. Certificates of authorities end in .crt.`,
        });
    }
    // Often for root alone, whom the Docker daemon runs as: then as if there were none, as for anybody else on this machine.
    const isOurs = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(keyFile, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK).then(() => true, () => false);
    if (!isOurs)
        return { ca, files: [...authorities, `${keyFile} (not readable by this user, so not used)`] };
    const clientCert = (await readBytes(certFile)).toString('utf8');
    const clientKey = (await readBytes(keyFile)).toString('utf8');
    checkPair({ certFile, clientCert, keyFile, clientKey });
    return { ca, clientCert, clientKey, files: [...authorities, certFile] };
}
function checkPair(pair) {
    const { certFile, clientCert, keyFile, clientKey } = pair;
    if (/ENCRYPTED/.test(clientKey)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `the key ${keyFile} is encrypted, and nobody is here to ask for its passphrase`, {
            reference: keyFile,
            hint: `Write it without one, readable for this user alone: openssl pkey -in ${keyFile} -out plain.key && chmod 600 plain.key && mv plain.key ${keyFile}`,
        });
    }
    const certificate = parsed(certFile, 'certificate', () => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(clientCert));
    const key = parsed(keyFile, 'private key', () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(clientKey));
    if (certificate.checkPrivateKey(key))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `${keyFile} is not the key of ${certFile}`, {
        reference: keyFile,
        hint: `Their public keys differ: compare openssl pkey -in ${keyFile} -pubout with openssl x509 -in ${certFile} -noout -pubkey`,
    });
}
function parsed(file, what, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `${file} holds no ${what}`, { reference: file, hint: 'It must be PEM.', cause });
    }
}
async function readBytes(file) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `the certificate file ${file} cannot be read`, {
            reference: file,
            hint: 'Check the path and its permissions.',
            cause,
        });
    });
}
//# sourceMappingURL=certificates.js.map

/***/ }),

/***/ 87372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ unbracket),
/* harmony export */   SF: () => (/* binding */ isMetadataHost),
/* harmony export */   T8: () => (/* binding */ isInsideHost),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   gh: () => (/* binding */ isMetadataAddress),
/* harmony export */   tT: () => (/* binding */ isInsideAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

/** Addresses that only mean something on this machine or its network: loopback, private, link-local (clouds keep credentials there), unspecified, multicast. */
const inside = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
for (const [network, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    // Azure's host answers each of its machines here, in the midst of public addresses.
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
]) {
    inside.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
    ['::', 128],
    ['::1', 128],
    // NAT64 of a network of its own (RFC 8215), and Teredo: what is behind them cannot be told from the address.
    ['64:ff9b:1::', 48],
    ['2001::', 32],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
]) {
    inside.addSubnet(network, bits, 'ipv6');
}
/** Where clouds answer their machines with credentials; no registry has a reason to send us there, from wherever it is. */
const metadata = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
for (const [network, bits] of [
    ['100.100.100.200', 32],
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['192.0.0.192', 32],
]) {
    metadata.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
    ['fe80::', 10],
    ['fd00:ec2::254', 128],
    ['fd20:ce::254', 128],
]) {
    metadata.addSubnet(network, bits, 'ipv6');
}
/** Ends of names that mean something on one network only (RFC 6761, 6762, 8375, and ICANN's `internal`). */
const INSIDE_SUFFIXES = ['.internal', '.local', '.localdomain', '.home.arpa'];
const METADATA_NAMES = new Set(['metadata.google.internal', 'metadata.goog', 'instance-data.ec2.internal']);
/** Whether an IP address (v4, v6, or v4 written as v6) is not of the public internet. */
function isInsideAddress(address) {
    return isListed(inside, address);
}
/** Whether an IP address is link-local or a cloud's metadata service. */
function isMetadataAddress(address) {
    return isListed(metadata, address);
}
function isListed(list, address) {
    const bare = unbracket(address);
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare);
    if (version === 4)
        return list.check(bare, 'ipv4');
    if (version !== 6)
        return false;
    const mapped = embeddedV4(bare);
    return mapped === undefined ? list.check(bare, 'ipv6') : list.check(mapped, 'ipv4');
}
/** Whether a host (of a URL, without port) is this machine by name or address. */
function isLoopbackHost(hostname) {
    const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '');
    if (bare === 'localhost' || bare.endsWith('.localhost'))
        return true;
    const v4 = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) === 6 ? (embeddedV4(bare) ?? bare) : bare;
    return v4 === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(v4) === 4 && v4.startsWith('127.'));
}
/** Whether the host alone says that it is not of the public internet: an address, or a name that the public name servers do not know. */
function isInsideHost(hostname) {
    const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) !== 0)
        return isInsideAddress(bare);
    return isLoopbackHost(bare) || !bare.includes('.') || INSIDE_SUFFIXES.some((suffix) => bare.endsWith(suffix));
}
/** Whether the host alone says that it is link-local or a cloud's metadata service. */
function isMetadataHost(hostname) {
    const bare = unbracket(hostname).toLowerCase().replace(/\.$/, '');
    return isMetadataAddress(bare) || METADATA_NAMES.has(bare);
}
function unbracket(host) {
    return host.replace(/^\[|\]$/g, '').split('%', 1)[0];
}
/** The IPv4 address inside `::ffff:a.b.c.d`, `::a.b.c.d`, the NAT64 prefix `64:ff9b::` or 6to4's `2002:`, which reach it. */
function embeddedV4(address) {
    const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
    const found = /^(?:::ffff:|::ffff:0:|64:ff9b::|::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical) ??
        /^2002:([0-9a-f]{1,4}):([0-9a-f]{0,4})(?::|$)/.exec(canonical);
    if (found === null)
        return undefined;
    const [high, low] = [Number.parseInt(found[1], 16), Number.parseInt(found[2] || '0', 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
//# sourceMappingURL=address.js.map

/***/ })

};
