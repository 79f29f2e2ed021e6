export const id = 885;
export const ids = [885];
export const modules = {

/***/ 90885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W0: () => (/* binding */ changeTrustSigners),
  Pc: () => (/* binding */ initTrust),
  Xq: () => (/* binding */ inspectTrust)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/dct/keys.js
var keys = __webpack_require__(51072);
// EXTERNAL MODULE: ./lib/trust/dct/parse-metadata.js
var parse_metadata = __webpack_require__(41931);
// EXTERNAL MODULE: ./lib/trust/dct/session.js + 2 modules
var session = __webpack_require__(83872);
// EXTERNAL MODULE: ./lib/trust/dct/strict-json.js
var strict_json = __webpack_require__(41708);
// EXTERNAL MODULE: ./lib/trust/dct/signing/publish.js
var publish = __webpack_require__(82737);
// EXTERNAL MODULE: ./lib/trust/dct/signing/role-drafts.js
var role_drafts = __webpack_require__(41065);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/trust/dct/signing/der.js
var der = __webpack_require__(89261);
// EXTERNAL MODULE: ./lib/trust/dct/signing/pem.js
var pem = __webpack_require__(7308);
;// CONCATENATED MODULE: ./lib/trust/dct/signing/root-certificate.js



const TEN_YEARS_MS = 10 * 365 * 86_400_000;
/**
 * The certificate that ties a root key to its repository (RFC 5280), as Notary makes it: self-signed, the GUN as common name, ten years from
 * `now` (ms), for digital signatures and code signing, no authority. PEM. For ECDSA and RSA keys.
 */
function makeRootCertificate(privateKey, gun, now) {
    const algorithm = privateKey.asymmetricKeyType === 'rsa'
        ? (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('1.2.840.113549.1.1.11'), der/* NULL */.Cq)
        : (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('1.2.840.10045.4.3.2'));
    const name = (0,der/* sequence */.K2)((0,der/* setOf */.s4)((0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('2.5.4.3'), (0,der/* utf8String */.tv)(gun))));
    const body = (0,der/* sequence */.K2)((0,der/* tagged */.VK)(0, (0,der/* integer */.nd)(2)), (0,der/* integer */.nd)(serialNumber()), algorithm, name, (0,der/* sequence */.K2)((0,der/* time */.kB)(now), (0,der/* time */.kB)(now + TEN_YEARS_MS)), name, (0,external_node_crypto_.createPublicKey)(privateKey).export({ format: 'der', type: 'spki' }), (0,der/* tagged */.VK)(3, (0,der/* sequence */.K2)(...EXTENSIONS)));
    const signature = (0,external_node_crypto_.sign)('sha256', body, privateKey);
    return (0,pem/* formatPem */.u)('CERTIFICATE', (0,der/* sequence */.K2)(body, algorithm, (0,der/* bitString */.FY)(signature)));
}
/** digitalSignature and keyEncipherment; codeSigning; not an authority. */
const EXTENSIONS = [
    (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('2.5.29.15'), der/* TRUE */.rT, (0,der/* octetString */.J8)((0,der/* bitString */.FY)(Buffer.from([0b1010_0000]), 5))),
    (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('2.5.29.37'), (0,der/* octetString */.J8)((0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('1.3.6.1.5.5.7.3.3')))),
    (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('2.5.29.19'), der/* TRUE */.rT, (0,der/* octetString */.J8)((0,der/* sequence */.K2)())),
];
/** Positive, and of the same length always. */
function serialNumber() {
    const bytes = (0,external_node_crypto_.randomBytes)(16);
    bytes[0] = (bytes[0] & 0x3f) | 0x40;
    return bytes;
}
//# sourceMappingURL=root-certificate.js.map
// EXTERNAL MODULE: ./lib/trust/dct/signing/seal.js
var seal = __webpack_require__(39489);
// EXTERNAL MODULE: ./lib/trust/dct/signing/signers.js
var signing_signers = __webpack_require__(22901);
;// CONCATENATED MODULE: ./lib/trust/dct/signing/initialize.js










/**
 * Begins the trust data of a repository: root (with a certificate for the repository, ten years) and targets, version 1, published and read back under
 * the root key as pin. Throws `Failure('refused')` where there is trust data already.
 */
async function initializeRepository(place, { rootKey, repositoryKey, snapshotKey, signers }) {
    const { gun, requirement, context } = place;
    checkRootKey(rootKey, repositoryKey);
    const client = await (0,session/* sessionOf */.MC)(context).client(gun, requirement);
    if ((await client.get(gun, 'root', strict_json/* ROLE_LIMITS */.qB.maxBytes)) !== undefined)
        throw alreadyThere(gun, client.host);
    const timestamp = await client.serverKey(gun, 'timestamp');
    const snapshot = snapshotKey?.key ?? (await client.serverKey(gun, 'snapshot'));
    const now = context.runtime.clock.now();
    const certificate = {
        keytype: rootKey.key.keytype === 'rsa' ? 'rsa-x509' : 'ecdsa-x509',
        public: Buffer.from(makeRootCertificate(rootKey.privateKey, gun, now)).toString('base64'),
    };
    const roles = {
        root: byId(certificate),
        targets: byId(repositoryKey.key),
        snapshot: byId(snapshot),
        timestamp: byId(timestamp),
    };
    const authority = (name) => ({
        name,
        keys: roles[name],
        keyids: [...roles[name].keys()],
        threshold: 1,
    });
    const files = new Map();
    files.set('root', (0,seal/* sealRole */.qy)((0,role_drafts/* draftRoot */.iQ)(roles, now), authority('root'), [rootKey]));
    const targets = (0,role_drafts/* renewed */.Fv)((0,signing_signers/* withSigners */.KS)(role_drafts/* NO_TARGETS */.lD, signers), now, role_drafts/* ROLE_LIFE_MS */.LT.targets);
    files.set('targets', (0,seal/* sealRole */.qy)(targets, authority('targets'), [repositoryKey]));
    if (snapshotKey !== undefined) {
        const meta = Object.fromEntries([...files].map(([name, bytes]) => [name, (0,seal/* entryFor */.cy)(bytes)]));
        const first = (0,role_drafts/* renewed */.Fv)({ _type: 'Snapshot', expires: '', meta, version: 0 }, now, role_drafts/* ROLE_LIFE_MS */.LT.snapshot);
        files.set('snapshot', (0,seal/* sealRole */.qy)(first, authority('snapshot'), [snapshotKey]));
    }
    if ((await client.post(gun, files)) === 'outdated')
        throw alreadyThere(gun, client.host);
    const pin = { kind: 'spki', text: `spki:sha256:${rootKey.spki}`, sha256: rootKey.spki };
    const { repository } = await (0,publish/* openAfresh */.q)({
        ...place,
        keys: [],
        requirement: { ...requirement, pins: [pin], trustOnFirstUse: false },
    });
    checkReadBack(repository, files);
    return repository;
}
function byId(key) {
    return new Map([[(0,keys/* keyIdOf */.yg)(key), key]]);
}
function checkRootKey(rootKey, repositoryKey) {
    if (rootKey.key.keytype === 'ed25519') {
        throw new failure/* Failure */.HR('unsupported', `${rootKey.where} is an Ed25519 key, which no root of Notary can be`, {
            hint: 'Make an ECDSA key: seaworthy trust key root --role root.',
        });
    }
    if (rootKey.spki !== repositoryKey.spki)
        return;
    throw new failure/* Failure */.HR('usage', 'the root key and the repository key are the same', {
        hint: 'The root key is to lie offline; the repository key is used whenever signers change. Make two: seaworthy trust key.',
    });
}
function checkReadBack({ gun, root, targets }, files) {
    const shown = { root: root.bytes, targets: targets.get('targets')?.bytes ?? new Uint8Array() };
    for (const [name, bytes] of Object.entries(shown)) {
        if (Buffer.compare(bytes, files.get(name)) === 0)
            continue;
        const { version } = (0,parse_metadata/* parseEnvelope */.mE)(bytes, `${name}.json`).signed;
        throw new failure/* Failure */.HR('failed', `${gun}: the server shows another ${name}.json (version ${version}) than was published`, {
            hint: 'Somebody else began the trust data at the same time. Look: seaworthy trust inspect.',
        });
    }
}
function alreadyThere(gun, host) {
    return new failure/* Failure */.HR('refused', `${host} has trust data for ${gun} already; it is not begun anew`, {
        reference: gun,
        hint: 'To add signers: seaworthy trust signer. To begin anew, its owner has to delete it first: notary delete GUN --remote.',
    });
}
//# sourceMappingURL=initialize.js.map
// EXTERNAL MODULE: ./lib/trust/dct/signing/inspect.js
var inspect = __webpack_require__(41434);
// EXTERNAL MODULE: ./lib/ship/trust-keys.js + 1 modules
var trust_keys = __webpack_require__(50213);
// EXTERNAL MODULE: ./lib/ship/trust-place.js
var trust_place = __webpack_require__(1814);
;// CONCATENATED MODULE: ./lib/ship/trust-admin.js








/** What the trust data of a repository says, verified; without pin, policy or lock whatever root the server shows is believed, and the report says so. */
async function inspectTrust(request, connections) {
    const reference = (0,image_reference/* parseReference */.F2)(request.image);
    return await (0,trust_place/* withPlace */.q)(request, reference, connections, 'first use', async (place) => {
        const { repository } = await (0,publish/* openAfresh */.q)({ ...place, keys: [] });
        return (0,inspect/* inspectRepository */.F)(repository, reference.tag);
    });
}
/** Begins the trust data of a repository; what it is then. */
async function initTrust(request, connections) {
    const reference = repositoryOnly(request.repository);
    const { rootKey, repositoryKey, snapshotKey } = request;
    const signers = await (0,trust_keys/* readSigners */.i8)(request.signers);
    return await (0,trust_place/* withPlace */.q)(request, reference, connections, 'first use', async (place) => (0,inspect/* inspectRepository */.F)(await initializeRepository(place, { rootKey, repositoryKey, snapshotKey, signers })));
}
/** Says who may sign tags of a repository: adds signers, removes them, or replaces their keys by doing both. */
async function changeTrustSigners(request, connections) {
    const reference = repositoryOnly(request.repository);
    if (request.add.length + request.remove.length === 0) {
        throw new failure/* Failure */.HR('usage', 'nobody is to be added or removed', {
            hint: 'Write --add alice=alice.pub, --remove bob, or both.',
        });
    }
    const add = await (0,trust_keys/* readSigners */.i8)(request.add);
    const { keys, remove, dryRun } = request;
    const { signers, versions } = await (0,trust_place/* withPlace */.q)(request, reference, connections, 'refuse', (place) => (0,signing_signers/* changeSigners */.cz)({ ...place, keys }, { add, remove }, { dryRun }));
    return {
        repository: (0,image_reference/* repositoryOf */._M)(reference),
        added: add.map(({ name }) => name),
        removed: remove,
        signers,
        roles: [...versions].map(([role, version]) => ({ role, version })),
    };
}
function repositoryOnly(text) {
    const { registry, repository, tag, digest } = (0,image_reference/* parseReference */.F2)(text);
    if (tag === undefined && digest === undefined)
        return { registry, repository };
    throw new failure/* Failure */.HR('usage', `${text} is an image; a whole repository is meant here`, {
        reference: text,
        hint: `Write ${registry}/${repository}.`,
    });
}
//# sourceMappingURL=trust-admin.js.map

/***/ }),

/***/ 1814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ withPlace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _trust_dct_requirement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69969);
/* harmony import */ var _trust_trust_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81342);
/* harmony import */ var _trust_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59942);
/* harmony import */ var _trust_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12776);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38151);









/**
 * Runs a body with the place where the trust data of a repository is, and what makes it believable: pins and server of the policy's rule for it, or
 * those given, and the lock's entry. What others could have made up must not be signed, so without any of these it is `Failure('usage')`.
 */
async function withPlace(anchor, reference, connections, without, body) {
    const gun = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(reference);
    const { requirement, lock } = await anchorOf(anchor, reference, connections);
    const isKnown = requirement.pins.length > 0 || requirement.trustOnFirstUse || lockHas(lock, gun);
    if (!isKnown && without === 'refuse')
        throw noAnchor(gun);
    const believed = isKnown ? requirement : { ...requirement, trustOnFirstUse: true };
    return await (0,_trust_trust_context_js__WEBPACK_IMPORTED_MODULE_5__/* .withTrustContext */ .c)(connections, { lock }, (context) => body({ gun, requirement: believed, context }));
}
async function anchorOf(anchor, reference, { runtime }) {
    const { quick, root, policyFile } = anchor;
    const hasPolicy = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, policyFile)).then((found) => found.isFile(), () => false);
    if (quick === undefined && hasPolicy) {
        const { policy, lock } = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_8__.loadPolicy)({ ...anchor, base: undefined, quick: undefined }, runtime);
        const found = (0,_trust_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .requirementsFor */ .e)(policy, reference).find(({ format }) => format === 'dct');
        if (found !== undefined)
            return { requirement: found.value, lock };
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `the rule of ${policy.label} for ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(reference)} says nothing of dct`, {
            hint: 'Add dct: { server, pins } to it, or say it here: --dct-server URL --pin keyid:HEX.',
        });
    }
    // The policy does not matter here, only the lock beside it.
    const { lock } = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_8__.loadPolicy)({ ...anchor, base: undefined, quick: { pins: [], tofu: true } }, runtime);
    const { dctServer, pins = [], tofu = false } = quick ?? {};
    const value = {
        ...(dctServer === undefined ? {} : { server: dctServer }),
        ...(pins.length === 0 ? {} : { pins }),
        ...(tofu ? { tofu } : {}),
    };
    try {
        return { requirement: await (0,_trust_dct_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRequirement */ .p)(value, 'the command line', (0,_trust_files_js__WEBPACK_IMPORTED_MODULE_6__.workingFiles)(root)), lock };
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR))
            throw error;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', error.message, { hint: error.hint, cause: error.cause });
    }
}
function lockHas(lock, gun) {
    return lock !== undefined && Object.hasOwn(lock.dct, gun);
}
function noAnchor(gun) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('usage', `nothing says which root of ${gun} is the right one, so nothing is signed on top of it`, {
        reference: gun,
        hint: 'Give --pin keyid:HEX (seaworthy trust inspect shows it), a policy or seaworthy.lock that knows it; or --tofu to believe whatever the server shows.',
    });
}
//# sourceMappingURL=trust-place.js.map

/***/ }),

/***/ 69969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81438);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77464);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98262);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59088);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33702);






const KEYS = ['server', 'ca', 'pins', 'tofu', 'roles', 'signers', 'threshold', 'maxAge'];
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Reads `dct: {…}` of a policy. Throws `Failure('invalid')` that names the place and what may stand there. */
async function parseRequirement(value, place, files) {
    const map = value === null || value === undefined ? {} : objectAt(value, place);
    for (const key of Object.keys(map))
        if (!KEYS.includes(key))
            throw unknownKey(key, place);
    const read = async (path) => Buffer.from(await files.read(path)).toString('utf8');
    const signers = namesAt(map.signers, `${place}.signers`).map((name) => signerRole(name, `${place}.signers`));
    const roles = namesAt(map.roles, `${place}.roles`);
    for (const role of roles)
        if (!(0,_role_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isTargetsRole */ .xG)(role))
            throw notARole(role, `${place}.roles`);
    return {
        server: serverAt(map.server, `${place}.server`),
        ca: map.ca === undefined ? undefined : await certificatesAt(map.ca, `${place}.ca`, read),
        pins: await Promise.all(namesAt(map.pins, `${place}.pins`).map((pin, index) => (0,_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePin */ .N)(pin, `${place}.pins[${index}]`, read))),
        trustOnFirstUse: flagAt(map.tofu, `${place}.tofu`),
        roles: roles.length === 0 ? _lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE_ROLES */ .I7 : roles,
        signers,
        threshold: thresholdAt(map.threshold, signers.length, `${place}.threshold`),
        maxAge: durationAt(map.maxAge, `${place}.maxAge`),
    };
}
function objectAt(value, place) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a map`, { hint: `Write ${place}: { pins: ["keyid:…"] }.` });
}
function unknownKey(key, place) {
    const near = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestWord */ .z)(key, KEYS);
    const hint = near === undefined ? `It may have: ${KEYS.join(', ')}.` : `Did you mean "${near}"?`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} has no key "${key.slice(0, 80)}"`, { hint });
}
function namesAt(value, place) {
    if (value === undefined)
        return [];
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
        return [...new Set(value)];
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a list of texts with at least one in it`);
}
/** `alice` is the role `targets/alice`, as `docker trust signer add` makes it. */
function signerRole(name, place) {
    const role = name.startsWith('targets/') ? name : `targets/${name}`;
    if ((0,_role_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isDelegation */ .BR)(role))
        return role;
    throw notARole(name, place);
}
function notARole(name, place) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place}: "${name.slice(0, 80)}" is not the name of a role`, {
        hint: 'Roles are targets, targets/releases, or targets/NAME with lowercase letters, digits, "-" and "_".',
    });
}
function serverAt(value, place) {
    if (value === undefined)
        return undefined;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    const isServer = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
    if (isServer && url.username === '' && url.password === '')
        return url;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not the URL of a server`, {
        hint: 'Write https://host[:port], without a user name and a query.',
    });
}
async function certificatesAt(value, place, read) {
    if (typeof value !== 'string')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not the path of a file`);
    const pem = value.includes('-----BEGIN') ? value : await read(value);
    (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCertificates */ .WW)(pem, place);
    return pem;
}
function flagAt(value, place) {
    if (value === undefined || typeof value === 'boolean')
        return value ?? false;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is neither true nor false`);
}
function thresholdAt(value, signers, place) {
    if (value === undefined)
        return signers;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= signers)
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a number from 1 to ${signers}, the number of signers`);
}
function durationAt(value, place) {
    if (value === undefined)
        return undefined;
    const [, count, unit = ''] = /^([1-9]\d{0,4})([mhd])$/.exec(String(value)) ?? [];
    if (count !== undefined)
        return Number(count) * UNITS[unit];
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${place} is not a duration`, { hint: 'Write 12h, 7d or 30m.' });
}
//# sourceMappingURL=requirement.js.map

/***/ }),

/***/ 41434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ inspectRepository),
/* harmony export */   r: () => (/* binding */ asDockerInspect)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77464);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51072);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98262);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47308);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33702);
/* harmony import */ var _root_certificates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28697);
/* harmony import */ var _declared_roles_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11698);








/** Docker's name for a tag that only the repository's own key, or nobody by name, signed. */
const REPO_ADMIN = 'Repo Admin';
/** Describes verified trust data; with `only`, of its tags that one (`Failure('not-found')` when it is not signed). */
function inspectRepository(repository, only) {
    const { gun, source, root, now } = repository;
    const names = only === undefined ? releasedTags(repository) : [only];
    const warnings = [];
    const tags = names.flatMap((tag) => {
        try {
            const found = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUpTag */ .FY)(repository, tag, _lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ROLES */ .I7);
            warnings.push(...found.warnings);
            const signers = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .signersOf */ .Re)(repository, found).map(({ name }) => nameOf(name));
            const { entry, role } = found;
            return [{ tag, digest: (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfEntry */ .Uv)(entry), length: entry.length, role: role.name, signers }];
        }
        catch (error) {
            if (only !== undefined || !(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
                throw error;
            warnings.push(`${tag}: ${error.message}`);
            return [];
        }
    });
    for (const [name, error] of repository.broken) {
        // A signer who signed nothing yet is nothing to worry about.
        if (!repository.snapshot.content.meta.has(name))
            continue;
        warnings.push(`${name} does not hold: ${error.message}`);
    }
    const rootKeys = (0,_root_certificates_js__WEBPACK_IMPORTED_MODULE_5__/* .rootKeysFor */ .Y)(gun, root.root, now, 'root.json');
    const expires = Math.min(...rootKeys.map(({ bundle: [leaf] }) => (leaf === undefined ? 0 : (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .validity */ .bg)(leaf)[1])));
    const declared = (0,_declared_roles_js__WEBPACK_IMPORTED_MODULE_6__/* .declaredRoles */ ._G)(repository);
    const roles = (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .rolesOf */ .R7)(repository);
    return {
        repository: gun,
        server: source,
        rootTrustedBy: root.trustedBy,
        tags,
        signers: declared
            .filter(({ name }) => name !== 'targets' && name !== _role_name_js__WEBPACK_IMPORTED_MODULE_7__/* .RELEASES */ .pH)
            .map(({ name, keyids }) => ({ name: nameOf(name), keys: keyids })),
        root: {
            version: root.root.version,
            digest: root.digest,
            certificateExpires: new Date(expires).toISOString(),
            pins: [
                ...rootKeys.map(({ keyid }) => `keyid:${keyid}`),
                ...new Set(rootKeys.map(({ key }) => `spki:sha256:${(0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .spkiHashOf */ .bk)(key)}`)),
            ],
            keys: root.root.roles.root.keyids,
        },
        repositoryKeys: root.root.roles.targets.keyids,
        roles: [...roles].map(([role, { version, expires: until }]) => ({
            role,
            version,
            expires: new Date(until).toISOString(),
            ...keysOf(repository, role),
        })),
        warnings: [...new Set(warnings)],
    };
}
/** The same in the form of `docker trust inspect`. */
function asDockerInspect(report) {
    const ids = (keys) => keys.map((ID) => ({ ID }));
    const byName = (list) => list.sort((a, b) => (a.Name < b.Name ? -1 : 1));
    return [
        {
            Name: report.repository,
            SignedTags: report.tags.map(({ tag, digest, signers }) => ({
                SignedTag: tag,
                Digest: digest.slice('sha256:'.length),
                Signers: signers.length === 0 ? [REPO_ADMIN] : [...signers].sort(),
            })),
            Signers: byName(report.signers.map(({ name, keys }) => ({ Name: name, Keys: ids(keys) }))),
            AdministrativeKeys: [
                { Name: 'Root', Keys: ids(report.root.keys) },
                { Name: 'Repository', Keys: ids(report.repositoryKeys) },
            ],
        },
    ];
}
function keysOf(repository, name) {
    const { root } = repository.root;
    const base = Object.hasOwn(root.roles, name) ? root.roles[name] : undefined;
    const { keyids, threshold } = base ?? repository.targets.get(name) ?? { keyids: [], threshold: 0 };
    return { keys: keyids, threshold };
}
function releasedTags(repository) {
    const tags = _lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ROLES */ .I7.flatMap((name) => {
        const role = repository.targets.get(name);
        return role === undefined ? [] : (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .tagsOf */ .Fg)(role);
    });
    return [...new Set(tags)].sort();
}
function nameOf(role) {
    return role.slice('targets/'.length);
}
//# sourceMappingURL=inspect.js.map

/***/ })

};
