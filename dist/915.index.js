export const id = 915;
export const ids = [915];
export const modules = {

/***/ 92359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mapLimited)
/* harmony export */ });
/**
 * Runs `work` on every item, at most `limit` at a time, in order of start. Stops starting new work at the first failure,
 * waits for what is running, then throws that failure: nothing is left running behind the caller's back. A limit that is
 * no number of at least one counts as one, so that no work is ever passed over in silence.
 */
async function mapLimited(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    let failure;
    const worker = async () => {
        while (failure === undefined && next < items.length) {
            const index = next++;
            try {
                results[index] = await work(items[index], index);
            }
            catch (error) {
                failure ??= { error };
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, Math.floor(limit) || 1), items.length) }, worker));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=limit.js.map

/***/ }),

/***/ 70915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
// EXTERNAL MODULE: ./lib/trust/evidence/evidence-format.js
var evidence_format = __webpack_require__(87133);
;// CONCATENATED MODULE: ./lib/trust/evidence/open-evidence.js







/** Larger files are no evidence: role files of Notary are below 5 MiB here, manifests below 8. */
const FILE_MAX = json/* MANIFEST_LIMITS */.T1.maxBytes;
const FILES_MAX = 100_000;
/**
 * Opens the evidence in a store that `writeEvidence` filled. Every file is verified against its digest when it is read; who made the archive is not
 * known, which is why it is checked like what a server says. Throws `Failure('invalid')` for an archive without evidence.
 */
async function openEvidence(store, label) {
    const files = await listFiles(store, label);
    const readFile = async (name) => {
        const layer = files.get(name);
        return layer === undefined ? undefined : await (0,verify/* collect */.Fo)(store.readBlob(layer), FILE_MAX, `${label}: ${name}`);
    };
    const tagOf = async (repository, tag) => {
        const name = (0,evidence_format/* tagsFile */.w6)(repository);
        const bytes = await readFile(name);
        const tags = bytes === undefined ? {} : (0,json/* parseJson */.qF)(bytes, `${label}: ${name}`);
        const digest = (0,json/* isObject */.Gv)(tags) && Object.hasOwn(tags, tag) ? tags[tag] : undefined;
        return typeof digest === 'string' && (0,image_digest/* isDigest */.Bc)(digest) ? digest : undefined;
    };
    return {
        label,
        read: readFile,
        manifest: async (reference) => {
            const repository = (0,image_reference/* repositoryOf */._M)(reference);
            const digest = reference.digest ?? (await tagOf(repository, reference.tag ?? 'latest'));
            if (digest === undefined)
                return undefined;
            const name = (0,evidence_format/* manifestFile */.YE)(repository, digest);
            const bytes = await readFile(name);
            if (bytes === undefined)
                return undefined;
            const document = (0,manifest/* parseManifest */.Ng)(bytes, files.get(name)?.mediaType, digest);
            if (files.get(name)?.digest === digest)
                return document;
            throw new failure/* Failure */.HR('mismatch', `${label}: ${name} has the digest ${files.get(name)?.digest}`, {
                hint: 'The archive was made or changed by something else.',
            });
        },
    };
}
/** All files of all repositories by their titles. */
async function listFiles(store, label) {
    const files = new Map();
    let artifacts = 0;
    for await (const tag of store.tags()) {
        if (!tag.endsWith(`:${evidence_format/* EVIDENCE_TAG */.B$}`))
            continue;
        const { content } = await store.readManifest(tag);
        if (content.kind !== 'manifest' || content.artifactType !== evidence_format/* EVIDENCE_TYPE */.$j)
            continue;
        artifacts++;
        for (const layer of content.layers) {
            const title = layer.annotations?.[evidence_format/* TITLE */.ly];
            if (title === undefined)
                continue;
            if (files.size >= FILES_MAX)
                throw new failure/* Failure */.HR('invalid', `${label} has more than ${FILES_MAX} files`);
            const other = files.get(title);
            if (other !== undefined && other.digest !== layer.digest) {
                throw new failure/* Failure */.HR('invalid', `${label} has two files named ${title.slice(0, 200)}`, { reference: label });
            }
            files.set(title, layer);
        }
    }
    if (artifacts > 0)
        return files;
    throw new failure/* Failure */.HR('invalid', `${label} has no evidence in it`, {
        reference: label,
        hint: 'Make it with: seaworthy trust export REPOSITORY... --output FILE',
    });
}
//# sourceMappingURL=open-evidence.js.map
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/trust/choose-rule.js
var choose_rule = __webpack_require__(23184);
;// CONCATENATED MODULE: ./lib/trust/evaluate-need.js

/**
 * Checks a manifest against what is needed. Everything is checked, also when less would do, so that the report tells of all of it. What
 * could not be checked counts as neither: the need is `unchecked` where it might have been met had it been checked.
 */
async function evaluateNeed(need, subject, context) {
    if (need.kind === 'requirement')
        return await evaluateRequirement(need, subject, context);
    const parts = await Promise.all(need.of.map((part) => evaluateNeed(part, subject, context)));
    return combine(need, parts);
}
/** Asks for what all requirements will want to know of an image, so that it is on its way while the image is resolved. */
function prepareNeed(need, reference, context) {
    if (need.kind === 'requirement')
        need.prepare(reference, context);
    else
        for (const part of need.of)
            prepareNeed(part, reference, context);
}
async function evaluateRequirement({ format, place, check }, subject, context) {
    const label = `${format} (${place})`;
    try {
        const finding = await check(subject, context);
        const { verdict, proofs, keys, reasons: why, unproven, warnings } = sound(finding);
        const reasons = verdict === 'verified' ? [] : why.map((reason) => `${label}: ${reason}`);
        return {
            verdict,
            proofs: verdict === 'verified' ? proofs : [],
            keys: verdict === 'verified' ? keys : [],
            reasons: verdict !== 'verified' && reasons.length === 0 ? [`${label}: it gave no reason`] : reasons,
            unproven: unproven.map((what) => `${format}: ${what}`),
            warnings: warnings.map((what) => `${label}: ${what}`),
        };
    }
    catch (error) {
        // An interruption is no finding; anything else that a driver throws is a check that was not made.
        if (context.runtime.signal?.aborted === true)
            throw error;
        const reason = error instanceof failure/* Failure */.HR ? error.message : `it broke: ${error?.message ?? error}`;
        return { verdict: 'unchecked', proofs: [], keys: [], reasons: [`${label}: ${reason}`], unproven: [], warnings: [] };
    }
}
/** A verified finding without a proof, or without a key, proves nothing. */
function sound(finding) {
    if (finding.verdict !== 'verified' || (finding.proofs.length > 0 && finding.keys.length > 0))
        return finding;
    return { ...finding, verdict: 'unchecked', reasons: ['it says verified and gives no proof'] };
}
function combine({ name, count, of }, parts) {
    const met = parts.filter(({ verdict }) => verdict === 'verified');
    const open = parts.filter(({ verdict }) => verdict === 'unchecked');
    const unmet = parts.filter(({ verdict }) => verdict !== 'verified');
    const all = (list, key) => [
        ...new Set(list.flatMap((part) => part[key])),
    ];
    // n of m signers are n only when they are different ones.
    const hold = name === 'atLeast' ? differentKeys(met) : met.length;
    if (hold >= count) {
        return {
            verdict: 'verified',
            proofs: met.flatMap(({ proofs }) => proofs),
            keys: [...new Set(met.flatMap(({ keys }) => keys))],
            reasons: [],
            unproven: all(met, 'unproven'),
            // An alternative that failed was not needed, and may be a sign of trouble all the same.
            warnings: [...all(parts, 'warnings'), ...all(unmet, 'reasons').map((reason) => `not needed: ${reason}`)],
        };
    }
    const tally = of.length > 1 ? [`${name}: ${hold} of the ${count} needed (of ${of.length}) hold`] : [];
    const twins = hold < met.length ? ['atLeast: one key stands behind several of those that hold, and counts once'] : [];
    return {
        verdict: hold + open.length >= count ? 'unchecked' : 'violated',
        proofs: [],
        keys: [],
        reasons: [...tally, ...twins, ...all(unmet, 'reasons')],
        unproven: [],
        warnings: all(parts, 'warnings'),
    };
}
/** How many of these can each be given a key of their own among those they rest on (a matching, by augmenting paths). */
function differentKeys(met) {
    const takenBy = new Map();
    const place = (part, tried) => {
        for (const key of met[part]?.keys ?? []) {
            if (tried.has(key))
                continue;
            tried.add(key);
            const other = takenBy.get(key);
            if (other === undefined || place(other, tried)) {
                takenBy.set(key, part);
                return true;
            }
        }
        return false;
    };
    return met.filter((_, part) => place(part, new Set())).length;
}
//# sourceMappingURL=evaluate-need.js.map
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var image_platform = __webpack_require__(17035);
;// CONCATENATED MODULE: ./lib/trust/evaluate-platforms.js

/** More entries than any image has; each costs a check. */
const ENTRIES_MAX = 256;
/**
 * Checks as many manifests of an image as the rule asks for. The signature on an index covers all it lists, so the index comes first; only when
 * it is not verified are platforms looked at. With `all`, one result: every entry has to be verified by itself. With `selected`, one result
 * for each platform with that platform's digest, since the index's digest would carry entries nobody verified.
 */
async function evaluatePlatforms(rule, reference, document, selected, evaluate) {
    const { descriptor, content } = document;
    const image = { reference, descriptor };
    const whole = { ...(await evaluate(image)), digest: descriptor.digest, platform: null };
    if (content.kind === 'manifest' || rule.kind === 'index' || whole.verdict === 'verified')
        return [whole];
    if (content.manifests.length > ENTRIES_MAX) {
        return [worse(whole, [`the index lists ${content.manifests.length} manifests; at most ${ENTRIES_MAX} are checked`])];
    }
    // Under its digest: the tag is that of the index.
    const { registry, repository } = reference;
    const checkEntry = (entry) => {
        const { platform: _, ...own } = entry;
        return evaluate({ reference: { registry, repository, digest: entry.digest }, descriptor: own, partOf: image });
    };
    if (rule.kind === 'all')
        return [await evaluateAll(whole, content, checkEntry)];
    const wanted = rule.platforms ?? selected;
    if (wanted.length === 0) {
        return [worse(whole, ['the rule is about selected platforms, and none was selected: name them with platforms'])];
    }
    return await Promise.all(wanted.map((platform) => evaluateOne(whole, content, platform, checkEntry)));
}
async function evaluateAll(whole, index, check) {
    const digests = new Set(index.manifests.map(({ digest }) => digest));
    const entries = index.manifests.filter((entry) => !isAttestation(entry, digests));
    if (entries.length === 0)
        return worse(whole, ['the index lists no platform']);
    const results = await Promise.all(entries.map(async (entry) => ({ name: nameOf(entry), ...(await check(entry)) })));
    const failed = results.filter(({ verdict }) => verdict !== 'verified');
    if (failed.length === 0) {
        const apart = index.manifests.length - entries.length;
        return {
            ...whole,
            verdict: 'verified',
            proofs: results.flatMap(({ proofs }) => proofs),
            reasons: [],
            unproven: [
                ...new Set(results.flatMap(({ unproven }) => unproven)),
                'the index itself: every platform in it is verified, which of them belong together is not',
                ...(apart === 0 ? [] : [`${apart} attestation manifests in the index`]),
            ],
            warnings: [...new Set([...whole.warnings, ...results.flatMap(({ warnings }) => warnings)])],
        };
    }
    const isViolated = failed.some(({ verdict }) => verdict === 'violated') && whole.verdict === 'violated';
    return {
        ...whole,
        verdict: isViolated ? 'violated' : 'unchecked',
        reasons: [
            ...whole.reasons,
            ...failed.flatMap(({ name, reasons }) => reasons.map((reason) => `${name}: ${reason}`)),
        ],
    };
}
async function evaluateOne(whole, index, platform, check) {
    const name = (0,image_platform/* formatPlatform */.Bq)(platform);
    const entry = (0,image_platform/* choosePlatform */.xV)(index.manifests, platform);
    if (entry === undefined)
        return { ...worse(whole, [`the image has no platform ${name}`]), platform: name };
    const own = await check(entry);
    // The index could have covered it, had it been checked.
    const verdict = own.verdict === 'violated' && whole.verdict === 'unchecked' ? 'unchecked' : own.verdict;
    return { ...own, verdict, digest: entry.digest, platform: name };
}
/** What BuildKit puts beside a platform: it says so, belongs to an entry of the same index, and no machine would run it. */
function isAttestation({ annotations, platform }, digests) {
    const subject = annotations?.['vnd.docker.reference.digest'] ?? '';
    return (annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' &&
        digests.has(subject) &&
        platform?.os === 'unknown' &&
        platform.architecture === 'unknown');
}
function worse(whole, reasons) {
    return { ...whole, reasons: [...reasons, ...whole.reasons] };
}
function nameOf({ platform, digest }) {
    return platform === undefined ? digest : `${(0,image_platform/* formatPlatform */.Bq)(platform)} (${digest})`;
}
//# sourceMappingURL=evaluate-platforms.js.map
// EXTERNAL MODULE: ./lib/trust/trust-context.js
var trust_context = __webpack_require__(81342);
// EXTERNAL MODULE: ./lib/trust/verify-report.js
var verify_report = __webpack_require__(68928);
;// CONCATENATED MODULE: ./lib/trust/verify-images.js








/**
 * Verifies images under a policy. Each is resolved once, its bytes hashed by us, and everything after that is about that digest. Never
 * throws for what it finds: what cannot be reached or read is `unchecked` or `violated` in the report. In the order given; an image
 * that is given twice is checked once.
 */
async function verifyImages(images, policy, world, options = {}) {
    const now = options.now ?? world.runtime.clock.now();
    const { lock, offline } = options;
    const verdicts = await (0,trust_context/* withTrustContext */.c)(world, { now, lock, offline }, (context) => (0,limit/* mapLimited */.b)(withoutTwins(images), options.concurrency ?? 8, (image) => verifyImage(image, policy, context, options)));
    return (0,verify_report/* reportVerdicts */.Z_)({
        mode: options.mode ?? policy.mode,
        policy: policy.label,
        now,
        images: verdicts.flat(),
        reasons: [
            ...(images.length === 0 && options.allowEmpty !== true ? ['no image was named, so nothing was checked'] : []),
            ...(options.reasons ?? []),
        ],
        warnings: [...(options.warnings ?? []), ...endedWaivers(policy, now)],
    });
}
async function verifyImage(image, policy, context, options) {
    const { reference: text, locations = [] } = image;
    const base = { ...NOTHING, reference: text, locations };
    let reference;
    try {
        reference = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text));
    }
    catch (error) {
        return [{ ...base, verdict: 'violated', rule: 'no rule: it is no reference', reasons: [(0,failure/* messageOf */.bD)(error)] }];
    }
    const chosen = (0,choose_rule/* chooseRule */._)(policy, reference);
    const { applied, refused } = (0,choose_rule/* chooseWaiver */.S)(policy, reference, context.now());
    const waived = applied === undefined ? null : { reason: applied.reason, owner: applied.owner, until: applied.until };
    const finish = (verdict, excuse = waived) => verdict.verdict === 'verified' ? verdict : { ...verdict, waived: excuse, reasons: [...verdict.reasons, ...refused] };
    if (chosen !== undefined)
        prepareNeed(chosen.rule.need, reference, context);
    let document;
    try {
        document = await resolveOnce(reference, context, options.offline);
    }
    catch (error) {
        if (context.runtime.signal?.aborted === true)
            throw error;
        const rule = chosen?.label ?? 'no rule matches';
        // What was not even found cannot be let pass.
        return [finish({ ...base, verdict: verdictOf(error), rule, reasons: [describe(error)] }, null)];
    }
    const { digest } = document.descriptor;
    const found = { ...base, digest, pinned: `${(0,image_reference/* repositoryOf */._M)(reference)}@${digest}` };
    if (chosen === undefined) {
        const excuse = policy.unmatched === 'warn' ? UNMATCHED : null;
        const reasons = [`no rule of ${policy.label} matches ${(0,image_reference/* canonical */.$N)(reference)}`];
        return [finish({ ...found, verdict: 'violated', rule: 'no rule matches', reasons }, waived ?? excuse)];
    }
    const { rule, label } = chosen;
    const evaluations = await evaluatePlatforms(rule.platforms, reference, document, options.platforms ?? [], (subject) => evaluateNeed(rule.need, subject, context));
    return evaluations.map((evaluation) => finish(verdictFrom(evaluation, found, reference, label)));
}
function verdictFrom({ digest, platform, keys: _, ...evaluation }, found, reference, rule) {
    return { ...found, digest, pinned: `${(0,image_reference/* repositoryOf */._M)(reference)}@${digest}`, platform, ...evaluation, rule };
}
/** The manifest a reference means, read and hashed once. A digest in the reference has to be that of the bytes. */
async function resolveOnce(reference, context, offline) {
    if (offline === undefined) {
        const registry = await context.registry(reference.registry);
        return await registry.repository(reference.repository).readManifest((0,image_reference/* targetOf */.$r)(reference));
    }
    const document = await offline.manifest(reference);
    if (document !== undefined)
        return document;
    throw new failure/* Failure */.HR('not-found', `${offline.label} has no ${(0,image_reference/* canonical */.$N)(reference)}`, {
        reference: (0,image_reference/* canonical */.$N)(reference),
        hint: 'Export it while its registry can be reached: seaworthy trust export.',
    });
}
/** Bytes that are not what they should be are a violation; everything else means that nothing could be checked. */
function verdictOf(error) {
    return error instanceof failure/* Failure */.HR && (error.code === 'mismatch' || error.code === 'invalid') ? 'violated' : 'unchecked';
}
function describe(error) {
    const hint = error instanceof failure/* Failure */.HR && error.hint !== undefined ? ` ${error.hint}` : '';
    return `it could not be read: ${(0,failure/* messageOf */.bD)(error)}${hint === '' ? '' : `.${hint}`}`;
}
/** Each image once, with all the places it stands at. */
function withoutTwins(images) {
    const byReference = new Map();
    for (const image of images) {
        const twin = byReference.get(image.reference);
        const locations = [...(twin?.locations ?? []), ...(image.locations ?? [])];
        byReference.set(image.reference, { ...image, locations });
    }
    return [...byReference.values()];
}
function endedWaivers({ waivers }, now) {
    return waivers
        .filter(({ ends }) => now >= ends)
        .map(({ place, owner, until }) => `${place}: the waiver of ${owner} ended on ${until} and is not applied`);
}
const UNMATCHED = { reason: 'no rule matches, and the policy says unmatched: warn', owner: null, until: null };
const NOTHING = {
    digest: null,
    pinned: null,
    verdict: 'unchecked',
    platform: null,
    waived: null,
    rule: '',
    proofs: [],
    reasons: [],
    unproven: [],
    warnings: [],
    locations: [],
};
//# sourceMappingURL=verify-images.js.map
// EXTERNAL MODULE: ./lib/ship/trust/policy.js + 9 modules
var trust_policy = __webpack_require__(64517);
;// CONCATENATED MODULE: ./lib/ship/trust/verify.js





/** Verifies images under the repository's policy and lock, or under a quick check. */
async function verify_verify(request, connections) {
    const { runtime } = connections;
    const { policy, lock, warnings, reasons } = await (0,trust_policy.loadPolicy)({ ...request, offline: request.offline !== undefined }, runtime);
    const archive = request.offline === undefined ? undefined : await openEvidencePath(request.offline, runtime);
    try {
        const offline = archive === undefined ? undefined : await openEvidence(archive, request.offline);
        return await verifyImages(request.images, policy, connections, {
            warnings,
            reasons,
            ...(lock === undefined ? {} : { lock }),
            ...(offline === undefined ? {} : { offline }),
            ...(request.mode === undefined ? {} : { mode: request.mode }),
            ...(request.now === undefined ? {} : { now: request.now }),
            ...(request.allowEmpty === undefined ? {} : { allowEmpty: request.allowEmpty }),
            ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
            ...(request.concurrency === undefined ? {} : { concurrency: request.concurrency }),
        });
    }
    finally {
        await archive?.close();
    }
}
/** An archive of evidence: a folder with a layout, or a tar of one. */
async function openEvidencePath(path, runtime) {
    const found = await (0,promises_.stat)(path).catch((cause) => {
        throw new failure/* Failure */.HR('not-found', `there is no archive ${path}`, { reference: path, cause });
    });
    if (found.isDirectory())
        return await (await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(6954)]).then(__webpack_require__.bind(__webpack_require__, 86647))).openLayout(path, runtime);
    return await (await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 59978))).openArchive(path, runtime);
}
//# sourceMappingURL=verify.js.map

/***/ }),

/***/ 23184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ chooseWaiver),
/* harmony export */   _: () => (/* binding */ chooseRule)
/* harmony export */ });
/* harmony import */ var _policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87131);

/** The rule with the most specific pattern that matches; of two alike, the first in the file. Undefined when none does. */
function chooseRule({ rules }, reference) {
    const matching = rules.flatMap((rule) => rule.images.filter((pattern) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesImage */ .x7)(pattern, reference)).map((pattern) => ({ rule, pattern })));
    // The sort is stable.
    const [best] = matching.sort((a, b) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSpecificity */ .mk)(a.pattern, b.pattern));
    if (best === undefined)
        return undefined;
    return { rule: best.rule, label: `rule ${best.rule.position + 1}: ${best.pattern.text}` };
}
/** Which waiver holds for a reference at a moment (milliseconds since the epoch), and why others that match do not. */
function chooseWaiver({ waivers }, reference, now) {
    const matching = waivers.filter(({ images }) => images.some((pattern) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesImage */ .x7)(pattern, reference)));
    const refused = [];
    const holding = matching.filter(({ place, owner, until, ends, requireDigest }) => {
        if (now >= ends)
            refused.push(`the waiver of ${owner} (${place}) ended on ${until}`);
        else if (requireDigest && reference.digest === undefined) {
            refused.push(`the waiver of ${owner} (${place}) holds only for a reference that is pinned by its digest`);
        }
        else
            return true;
        return false;
    });
    const [applied] = holding.sort((a, b) => b.ends - a.ends);
    return { applied, refused: applied === undefined ? refused : [] };
}
//# sourceMappingURL=choose-rule.js.map

/***/ }),

/***/ 87133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ EMPTY_TYPE),
/* harmony export */   $j: () => (/* binding */ EVIDENCE_TYPE),
/* harmony export */   B$: () => (/* binding */ EVIDENCE_TAG),
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   DE: () => (/* binding */ CREATED),
/* harmony export */   YE: () => (/* binding */ manifestFile),
/* harmony export */   ly: () => (/* binding */ TITLE),
/* harmony export */   w6: () => (/* binding */ tagsFile)
/* harmony export */ });
/** What an archive of evidence is: an OCI layout with one artifact for each repository, whose layers are files with a title. */
const EVIDENCE_TYPE = 'application/vnd.seaworthy.evidence.v1';
const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
const TITLE = 'org.opencontainers.image.title';
const CREATED = 'org.opencontainers.image.created';
/** Annotation of an artifact: the repository it is about. */
const REPOSITORY = 'dev.seaworthy.repository';
/** The tag an artifact has in the layout, after its repository's name. */
const EVIDENCE_TAG = 'seaworthy-evidence';
/** The file that says what each tag of the repository meant: `{"1.4.2": "sha256:…"}`. */
function tagsFile(repository) {
    return `images/${repository}/tags.json`;
}
/** The bytes of a manifest or index of the repository. */
function manifestFile(repository, digest) {
    return `images/${repository}/${digest.replace(':', '-')}`;
}
//# sourceMappingURL=evidence-format.js.map

/***/ })

};
