export const id = 1376;
export const ids = [1376];
export const modules = {

/***/ 31703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
// EXTERNAL MODULE: ./lib/trust/evidence/evidence-format.js
var evidence_format = __webpack_require__(87133);
;// CONCATENATED MODULE: ./lib/trust/evidence/write-evidence.js




/** Writes the evidence of a repository into a store, in place of what the store had of it. */
async function writeEvidence(evidence, store) {
    const { repository, images, collectedAt } = evidence;
    const tags = Object.create(null);
    for (const { tag, document } of images)
        if (tag !== undefined)
            tags[tag] = document.descriptor.digest;
    const sorted = Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)));
    const files = new Map(evidence.files.map(({ name, bytes }) => [name, { bytes, mediaType: 'application/json' }]));
    files.set((0,evidence_format/* tagsFile */.w6)(repository), { bytes: Buffer.from(`${JSON.stringify(sorted)}\n`), mediaType: 'application/json' });
    for (const { document } of images) {
        const { digest, mediaType } = document.descriptor;
        files.set((0,evidence_format/* manifestFile */.YE)(repository, digest), { bytes: document.bytes, mediaType });
    }
    const layers = [];
    for (const [name, { bytes, mediaType }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
        layers.push({ mediaType, ...(await put(store, bytes)), annotations: { [evidence_format/* TITLE */.ly]: name } });
    }
    const artifact = (0,manifest/* encodeManifest */.Gb)({
        schemaVersion: 2,
        mediaType: media_types/* MediaType */.zu.ociManifest,
        artifactType: evidence_format/* EVIDENCE_TYPE */.$j,
        config: { mediaType: evidence_format/* EMPTY_TYPE */.$Q, ...(await put(store, Buffer.from('{}'))) },
        layers,
        annotations: { [evidence_format/* CREATED */.DE]: new Date(collectedAt).toISOString(), [evidence_format/* REPOSITORY */.Bw]: repository },
    });
    await store.writeManifest(artifact, `${repository}:${evidence_format/* EVIDENCE_TAG */.B$}`);
    return artifact;
}
async function put(store, bytes) {
    return await store.writeBlob({ digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength, open: () => once(bytes) });
}
async function* once(bytes) {
    yield bytes;
}
//# sourceMappingURL=write-evidence.js.map
// EXTERNAL MODULE: ./lib/trust/trust-context.js
var trust_context = __webpack_require__(81342);
// EXTERNAL MODULE: ./lib/ship/trust-lock.js + 2 modules
var trust_lock = __webpack_require__(12776);
// EXTERNAL MODULE: ./lib/ship/verify.js + 14 modules
var verify = __webpack_require__(38151);
;// CONCATENATED MODULE: ./lib/ship/trust-export.js








/**
 * Archives everything that verdicts about repositories rest on: the trust data, checked first under the policy, and the manifests that the tags mean
 * now. Nothing is written of a repository whose trust data does not hold.
 */
async function exportTrust(request, connections) {
    const { runtime } = connections;
    const { policy, lock } = await (0,verify.loadPolicy)({ ...request, base: undefined }, runtime);
    const groups = groupImages(request.images);
    const { store, discard } = await openOutput(request.output, connections);
    try {
        const repositories = [];
        for (const group of groups) {
            const collected = await (0,trust_context/* withTrustContext */.c)(connections, { lock }, (context) => collect(group, policy, context));
            await writeEvidence({ ...collected, collectedAt: runtime.clock.now() }, store);
            repositories.push({
                repository: collected.repository,
                files: collected.files.length,
                images: collected.images.map(({ tag, document }) => tag ?? document.descriptor.digest),
                missing: collected.missing,
            });
        }
        await store.close();
        return { output: request.output, repositories };
    }
    catch (error) {
        await discard();
        throw error;
    }
}
function groupImages(images) {
    const groups = new Map();
    for (const text of images) {
        const reference = (0,image_reference/* parseReference */.F2)(text);
        const { registry, repository } = reference;
        const name = (0,image_reference/* repositoryOf */._M)(reference);
        const group = groups.get(name) ?? { repository: { registry, repository }, wanted: [], all: false };
        groups.set(name, group);
        if (reference.tag === undefined && reference.digest === undefined)
            group.all = true;
        else
            group.wanted.push(reference);
    }
    return [...groups.values()].map(({ repository, wanted, all }) => ({ repository, wanted: all ? [] : wanted }));
}
async function collect({ repository, wanted }, policy, context) {
    const name = (0,image_reference/* repositoryOf */._M)(repository);
    const files = new Map();
    const tags = new Set();
    for (const { evidence, lockEntry } of (0,trust_lock/* requirementsFor */.e)(policy, wanted[0] ?? repository)) {
        for (const file of (await evidence?.(repository, context)) ?? [])
            files.set(file.name, file);
        if (wanted.length > 0 || lockEntry === undefined)
            continue;
        for (const tag of Object.keys((await lockEntry(repository, context)).tags))
            tags.add(tag);
    }
    const references = wanted.length > 0 ? wanted : [...tags].sort().map((tag) => ({ ...repository, tag }));
    const missing = [];
    const store = (await context.registry(repository.registry)).repository(repository.repository);
    const images = await (0,limit/* mapLimited */.b)(references, 8, async (reference) => {
        try {
            return [{ tag: reference.tag, document: await store.readManifest((0,image_reference/* targetOf */.$r)(reference)) }];
        }
        catch (error) {
            // A tag that is signed and gone is a fact to keep; anything else would leave a hole in the archive.
            if (!(error instanceof failure/* Failure */.HR) || error.code !== 'not-found' || wanted.length > 0)
                throw error;
            missing.push(`${(0,image_reference/* targetOf */.$r)(reference)}: ${error.message}`);
            return [];
        }
    });
    return { repository: name, files: [...files.values()], images: images.flat(), missing: missing.sort() };
}
/** A folder keeps what was written of it when something fails; a file is there whole or not at all. */
async function openOutput(path, { runtime }) {
    const [, zip] = /\.(?:tar|tgz|tzst|tar\.(gz|zst))$/.exec(path) ?? [];
    const isFile = /\.(?:tar|tgz|tzst|tar\.gz|tar\.zst)$/.test(path);
    const isFolder = await (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
    if (!isFile || isFolder) {
        const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(1380), __webpack_require__.e(1155)]).then(__webpack_require__.bind(__webpack_require__, 33917));
        const store = await openLayout(path, runtime, { create: true });
        return { store, discard: () => store.close() };
    }
    const { createArchive } = await Promise.all(/* import() */[__webpack_require__.e(1380), __webpack_require__.e(1903), __webpack_require__.e(8608), __webpack_require__.e(2756)]).then(__webpack_require__.bind(__webpack_require__, 78608));
    const compression = zip === 'gz' || path.endsWith('.tgz') ? 'gzip' : zip === 'zst' || path.endsWith('.tzst') ? 'zstd' : 'none';
    const store = await createArchive(path, runtime, { compression });
    return { store, discard: () => store.discard() };
}
//# sourceMappingURL=trust-export.js.map
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/trust/options.js
var trust_options = __webpack_require__(86693);
;// CONCATENATED MODULE: ./lib/cli/trust/export.js




const command = {
    usage: 'trust export REPO... --output DIR|FILE',
    summary: 'Archive everything a verdict rests on, for verify --offline',
    help: `Of a repository every signed tag is kept, of a reference (REPO:TAG) that tag. The archive is an OCI layout: a folder, or a tar
when its name ends in .tar, .tar.gz or .tar.zst. The trust data is checked first; what does not hold is not archived.

  seaworthy trust export docker.io/acme/app --output evidence.tar
  seaworthy verify --offline evidence.tar --now 2026-12-01T00:00:00Z docker.io/acme/app:1.4.2

notary.docker.io closes on 2026-12-08: what is not exported by then cannot be proven afterwards.`,
    options: {
        ...trust_options/* POLICY_OPTIONS */.iJ,
        ...trust_options/* QUICK_OPTIONS */.bt,
        output: { type: 'string', short: 'o', value: 'PATH', help: 'The folder or file to write' },
    },
    arity: [1, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, result } = context;
        const output = (0,trust_options/* textOption */.vU)(options, 'output');
        if (output === undefined) {
            throw new failure/* Failure */.HR('usage', 'where is the archive to be written?', { hint: 'Name it: --output evidence.tar' });
        }
        const request = { ...(0,trust_options/* policyPlace */._z)(options), quick: (0,trust_options/* quickCheck */.u0)(options), images: args, output };
        const report = await (0,connect/* withConnections */.q)(context, (connections) => exportTrust(request, connections));
        result(report, showExport(report));
        return undefined;
    },
};
function showExport({ output, repositories }) {
    const lines = repositories.flatMap(({ repository, files, images, missing }) => [
        `${repository}: ${files} files of trust data, ${images.length} images`,
        ...missing.map((what) => `  signed, but not in the registry: ${what}`),
    ]);
    return [...lines, `${output} is written`].join('\n');
}
//# sourceMappingURL=export.js.map

/***/ }),

/***/ 33702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ isDelegation),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   k: () => (/* binding */ BASE_ROLES),
/* harmony export */   pH: () => (/* binding */ RELEASES),
/* harmony export */   xG: () => (/* binding */ isTargetsRole)
/* harmony export */ });
/** The roles every repository has. */
const BASE_ROLES = ['root', 'targets', 'snapshot', 'timestamp'];
/** Where Docker puts what is released; its keys are those of all signers. */
const RELEASES = 'targets/releases';
const DELEGATION = /^targets(?:\/[-a-z0-9_]+)+$/;
/** Notary's grammar. No dots: a role is a part of a path and of file names. */
function isDelegation(name) {
    return name.length <= 255 && DELEGATION.test(name);
}
/** Whether this role holds tags: `targets`, or a delegation. */
function isTargetsRole(name) {
    return name === 'targets' || isDelegation(name);
}
/** The role that declares a delegation. */
function parentOf(delegation) {
    return delegation.slice(0, delegation.lastIndexOf('/'));
}
/** Whether `name` is `role` or below it. */
function isWithin(name, role) {
    return name === role || name.startsWith(`${role}/`);
}
//# sourceMappingURL=role-name.js.map

/***/ })

};
