export const id = 634;
export const ids = [634];
export const modules = {

/***/ 20995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ floatingVerdict)
/* harmony export */ });
/* harmony import */ var _floating_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/**
 * Whether a release may take a floating tag, from all names there are: tags of a registry, git tags as full refs. `newest` is the name
 * among them, as it is listed, of the version that has more right to it.
 */
function floatingVerdict(floating, names) {
    const { take, newestNames, reason } = (0,_floating_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFloating */ .j)(floating, names);
    if (take || newestNames === undefined)
        return { take, reason };
    // A tag of the registry rather than one of git: it can be read.
    return { take, reason, newest: newestNames.find((name) => !name.includes('/')) ?? newestNames[0] };
}
//# sourceMappingURL=floating-verdict.js.map

/***/ }),

/***/ 81009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   h$: () => (/* binding */ versionOfPromotion),
/* harmony export */   kj: () => (/* binding */ isFullVersion)
/* harmony export */ });
/* harmony import */ var _versions_schemes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49783);

/** Three numbers or more: fewer are what a floating tag has (`1.9`), and mean whatever is newest below them. */
const FULL_VERSION = /^v?\d+(?:\.\d+){2,}(?:[-._+]?[0-9A-Za-z][0-9A-Za-z.+_-]*)?$/;
/**
 * What a promoted image is a release of, by the names it is given: the full version among its new tags (`1.9.1-rc.3` that becomes
 * `1.9.1` is 1.9.1), else the tag it has at the source. Undefined when there is none, or several that differ.
 */
function versionOfPromotion(sourceTag, newTags) {
    const named = [...new Set(newTags.filter(isFullVersion))];
    if (named.length > 1)
        return undefined;
    return named[0] ?? (sourceTag !== undefined && isFullVersion(sourceTag) ? sourceTag : undefined);
}
/** Whether a tag is the name of one release, as against one that stands for the newest of several. */
function isFullVersion(tag) {
    return FULL_VERSION.test(tag);
}
/** A full version in the scheme that fits it; undefined for names that are none. */
function readVersion(text) {
    return isFullVersion(text) ? (0,_versions_schemes_js__WEBPACK_IMPORTED_MODULE_0__/* .findVersion */ .Am)(text) : undefined;
}
//# sourceMappingURL=version-of.js.map

/***/ }),

/***/ 29984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ }),

/***/ 31554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decideRelease: () => (/* binding */ decideRelease)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/release/floating-verdict.js
var floating_verdict = __webpack_require__(20995);
// EXTERNAL MODULE: ./lib/release/promotion/version-of.js
var version_of = __webpack_require__(81009);
;// CONCATENATED MODULE: ./lib/release/plan-release.js





const REQUESTS_AT_ONCE = 8;
/**
 * Decides for each tag in each repository what becomes of it. Reads only: the list of tags of each repository once, and one HEAD for each
 * wanted tag that is in it. A tag that the release cannot have is `refuse`, which is no error here.
 */
async function planRelease(request, open) {
    const { evaluation, images, labels = {}, annotations = {} } = request;
    const plans = images.length === 0
        ? [await planRepository(request, undefined, undefined)]
        : await Promise.all([...new Set(images.map((image) => (0,image_reference/* repositoryOf */._M)(parseImage(image))))].map(async (image) => planRepository(request, image, await open?.(parseImage(image)))));
    // By tag, then by image: the order in which they are written.
    const tags = evaluation.tags.flatMap((_, i) => plans.map((plan) => plan[i]));
    return {
        version: evaluation.version,
        tags,
        labels,
        annotations,
        warnings: [...evaluation.warnings, ...warnings(request)],
    };
}
function parseImage(text) {
    const reference = (0,image_reference/* parseReference */.F2)(text);
    if (reference.tag === undefined && reference.digest === undefined)
        return reference;
    throw new failure/* Failure */.HR('usage', `the image "${text}" has a tag or digest of its own`, {
        reference: text,
        hint: 'Name the repository only; the rules give the tags.',
    });
}
/** One planned tag for each wanted one, in the same order. */
async function planRepository(request, image, store) {
    const { evaluation, existing } = request;
    const listed = existing.registry ? await store?.list() : undefined;
    const isListed = existing.registry && listed !== undefined;
    return await (0,limit/* mapLimited */.b)(evaluation.tags, REQUESTS_AT_ONCE, async (wanted) => {
        // A list without any tag may be one that the registry does not keep.
        const mayExist = listed === undefined || listed.length === 0 || listed.includes(wanted.name);
        const current = mayExist ? ((await store?.resolve(wanted.name))?.digest ?? null) : null;
        const isThere = current !== null || (store === undefined && existing.names.includes(wanted.name));
        const reference = image === undefined ? wanted.name : `${image}:${wanted.name}`;
        const names = [...(listed ?? []), ...existing.names];
        return { reference, ...planTag(wanted, { current, isThere, names, isListed }, request) };
    });
}
/** What becomes of one tag. Pure. */
function planTag(wanted, facts, request) {
    const { current, isThere } = facts;
    const digest = request.digest ?? null;
    const base = { tag: wanted.name, current, wanted: digest };
    const isSame = digest !== null && current === digest;
    const change = !isThere ? 'create' : isSame ? 'keep' : 'move';
    if (wanted.floating !== undefined)
        return { ...base, ...planFloating(wanted, facts, request, change) };
    const isExact = isExactVersion(wanted);
    if (!isExact || request.immutable === 'none') {
        const moves = isExact ? 'this version goes to another image' : 'moves with each release';
        const reason = isSame ? 'same digest' : isThere ? moves : 'new tag';
        return { ...base, action: change, reason };
    }
    const exact = { ...base, immutable: true };
    if (!isThere)
        return { ...exact, action: 'create', reason: 'new version' };
    if (isSame)
        return { ...exact, action: 'keep', reason: 'same digest' };
    if (digest === null) {
        const reason = 'this version exists; another image will be refused';
        return { ...exact, wanted: current, action: 'keep', reason };
    }
    return { ...exact, action: 'refuse', reason: 'this version exists, and another image has it' };
}
function planFloating({ floating }, { current, names, isListed }, { allowDowngrade = false, existing }, change) {
    if (floating === undefined)
        throw new failure/* Failure */.HR('failed', 'only a floating tag is planned here');
    const { take, newest, reason } = (0,floating_verdict/* floatingVerdict */.a)(floating, names);
    // What is allowed to move back is not decided again: the one who allowed it has the last word.
    if (allowDowngrade)
        return { action: change, reason: take ? reason : `allow-downgrade: ${reason}` };
    const decider = { floating, ...(isListed ? {} : { unlisted: true }) };
    // Who counts on the registry wants its tags looked at again when the tag is written.
    if (take)
        return { action: change, reason, ...(existing.registry ? decider : {}) };
    return { action: 'refuse', wanted: current, reason, ...decider, ...(newest === undefined ? {} : { newest }) };
}
/**
 * A tag for one version only: what a version rule gives, and the name of a git tag that is a whole version (`v1.4.2`, not `v1`). Other rules
 * give names that are meant to move, or that a person chose.
 */
function isExactVersion({ name, floating, rule }) {
    const has = (attribute) => rule.split(',').some((field) => attribute.test(field.replaceAll('"', '').trim()));
    if (floating !== undefined)
        return false;
    if (has(/^type=(?:semver|pep440|calver|numbers)$/i))
        return true;
    return (has(/^type=match$/i) || (has(/^type=ref$/i) && has(/^event=tag$/i))) && (0,version_of/* isFullVersion */.kj)(name);
}
function warnings({ evaluation, existing }) {
    const floating = evaluation.tags.find((tag) => tag.floating !== undefined);
    if (floating === undefined || !existing.registry || evaluation.tags.some((tag) => tag.floating === undefined))
        return [];
    return [
        `no tag names the version ${floating.floating?.version}, so releases at the same time cannot see each other in the registry: add type=semver,pattern={{version}}`,
    ];
}
//# sourceMappingURL=plan-release.js.map
// EXTERNAL MODULE: ./lib/stores/copy/list-tags.js
var list_tags = __webpack_require__(56964);
;// CONCATENATED MODULE: ./lib/ship/decide-release.js



/**
 * Decides for each tag in each repository whether this release gets it. One of two witnesses is enough: the git tags know of every release,
 * too, so that a registry that may not be read is a warning. Without any, a floating tag that cannot be checked is an error
 * (`Failure('failed')`).
 */
async function decideRelease(evaluation, options, facts, connections) {
    const { existing, images, ask } = options;
    const { log } = connections.runtime;
    const hasFloating = evaluation.tags.some(({ floating }) => floating !== undefined);
    const gitTags = hasFloating && existing.git ? await facts.lookUp.tags().catch((error) => error) : [];
    const asks = images.length > 0 && (ask === 'always' || (ask === 'when-floating' && hasFloating && existing.registry));
    const lists = asks && existing.registry;
    if (gitTags instanceof Error) {
        if (!lists)
            throw cannotCheck('the git tags cannot be read', gitTags);
        log.info(`The git tags cannot be read, so only the registry tells what exists: ${gitTags.message}`);
    }
    const knowsGit = existing.git && !(gitTags instanceof Error);
    const names = [...existing.names.flatMap(asGitTag), ...(gitTags instanceof Error ? [] : gitTags)];
    const request = { ...options, evaluation, existing: { registry: lists, names } };
    if (!asks)
        return await planRelease(request, undefined);
    return await planRelease(request, async ({ registry, repository }) => {
        const store = (await connections.registry(registry)).repository(repository);
        return tolerant(store, (error) => {
            const what = `the tags of ${store.label} cannot be read`;
            if (hasFloating && !knowsGit)
                throw cannotCheck(what, error);
            log.warn(`${what}${hasFloating ? ', so only the git tags tell what exists' : ''}: ${(0,failure/* describeError */.Uc)(error)}`);
        });
    });
}
/** A version given by hand exists for every flavor of the image, as a git tag does; a tag of the registry is one flavor's. */
function asGitTag(name) {
    return name.startsWith('refs/') ? [name] : [name, `refs/tags/${name}`];
}
/** What cannot be read is taken to be missing, which is told once. Where only the list is refused, single tags may still be read. */
function tolerant(store, tell) {
    let [isTold, isGone] = [false, false];
    const unreadable = (error) => {
        if (!(error instanceof failure/* Failure */.HR) || error.code === 'cancelled' || error.code === 'usage')
            throw error;
        if (!isTold)
            tell(error);
        isTold = true;
        isGone ||= !(0,list_tags/* cannotList */.QK)(error);
    };
    return {
        list: () => (0,list_tags/* listTags */.cB)(store).catch(unreadable),
        resolve: async (name) => (isGone ? undefined : await store.resolve(name).catch(unreadable)),
    };
}
function cannotCheck(what, cause) {
    return new failure/* Failure */.HR('failed', `${what}, so it cannot be told whether a newer version has the floating tags`, {
        reference: 'existing',
        hint: 'Log in first, or check out the git tags (actions/checkout with fetch-tags: true). With existing: none floating tags move unchecked.',
        cause,
    });
}
//# sourceMappingURL=decide-release.js.map

/***/ }),

/***/ 21529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planFromRules: () => (/* binding */ planFromRules)
/* harmony export */ });
/* harmony import */ var _release_context_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73365);
/* harmony import */ var _release_context_read_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81102);
/* harmony import */ var _release_existing_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22637);
/* harmony import */ var _release_outputs_labels_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86353);
/* harmony import */ var _release_outputs_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51387);
/* harmony import */ var _release_rules_evaluate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16088);
/* harmony import */ var _release_rules_images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5659);
/* harmony import */ var _decide_release_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31554);








/** From rules and what happened to a plan: which tags this release gets in each repository, and why. */
async function planFromRules(request, connections) {
    const { runtime } = connections;
    const { rules, images, existing, ask, digest, allowDowngrade = false, immutable = 'versions' } = request;
    const repositories = (0,_release_rules_images_js__WEBPACK_IMPORTED_MODULE_5__/* .readImages */ .H)(images);
    const facts = await (0,_release_context_read_facts_js__WEBPACK_IMPORTED_MODULE_1__.readFacts)(request.facts, runtime);
    const settings = (0,_release_outputs_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readOutputSettings */ .H)(runtime.env);
    const evaluation = await (0,_release_rules_evaluate_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluateRules */ .F)({
        ...rules,
        ...(settings.shortShaLength === undefined ? {} : { shortShaLength: settings.shortShaLength }),
        knownRefs: await (0,_release_context_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitRefs */ .Jc)(runtime),
    }, facts);
    const labels = request.withLabels === true
        ? await (0,_release_outputs_labels_js__WEBPACK_IMPORTED_MODULE_7__/* .imageLabels */ .J0)({
            version: evaluation.version,
            created: settings.created ?? facts.now,
            custom: [],
            expand: async ({ text }) => text,
            warn: (message) => runtime.log.warn(message),
        }, facts)
        : new Map();
    const texts = Object.fromEntries(labels);
    const plan = await (0,_decide_release_js__WEBPACK_IMPORTED_MODULE_6__.decideRelease)(evaluation, {
        images: repositories,
        existing: (0,_release_existing_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExisting */ .r)(existing),
        ask,
        digest,
        allowDowngrade,
        immutable,
        labels: texts,
        annotations: texts,
    }, facts, connections);
    for (const warning of plan.warnings)
        runtime.log.warn(warning);
    return plan;
}
//# sourceMappingURL=plan-rules.js.map

/***/ }),

/***/ 56964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ tagLister),
/* harmony export */   QK: () => (/* binding */ cannotList),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   lD: () => (/* binding */ listTagsFor)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _reread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41245);


/** All tags of a repository. */
async function listTags(store) {
    const tags = [];
    for await (const tag of store.tags())
        tags.push(tag);
    return tags;
}
/**
 * All tags of a repository, for guards to decide from. Where they may not be listed, or the registry does not do that, and all the guards can do
 * without, there is a warning and there are none.
 */
async function listTagsFor(guards, store, log) {
    try {
        return await listTags(store);
    }
    catch (error) {
        if (!cannotList(error) || !guards.every(({ withoutList }) => withoutList === true))
            throw error;
        log.warn(`the tags of ${store.label} cannot be listed, so floating tags go as planned: ${error.message}`);
        return [];
    }
}
/**
 * Lists all tags of a repository, each time it is called. A list without tags that we have just written is stale, and is asked for again for
 * some seconds; once, since a registry that is behind for longer stays so.
 */
function tagLister(store, guards, own, runtime) {
    let hasWarned = false;
    const warn = (message) => {
        if (!hasWarned)
            runtime.log.warn(message);
        hasWarned = true;
    };
    return async () => {
        const lacks = (tags) => !own.every((tag) => tags.includes(tag));
        const tags = await (0,_reread_js__WEBPACK_IMPORTED_MODULE_1__/* .readLate */ .B)(() => listTagsFor(guards, store, { warn }), (seen) => lacks(seen) && !hasWarned, runtime);
        if (!lacks(tags))
            return tags;
        warn(`${store.label} does not list the tags that were just written, so it may not list those of others`);
        return [...new Set([...tags, ...own])];
    };
}
/** Not every credential that may push may list, and not every registry does. */
function cannotList(error) {
    return error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && ['unsupported', 'denied', 'unauthorized', 'not-found'].includes(error.code);
}
//# sourceMappingURL=list-tags.js.map

/***/ }),

/***/ 41245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readLate),
/* harmony export */   p: () => (/* binding */ REREAD_PAUSES_MS)
/* harmony export */ });
/** Milliseconds before each look at what was just written: in all, how long a registry may take to show it. */
const REREAD_PAUSES_MS = [0, 250, 1000, 3000, 6000];
/**
 * What is read after something was written. Some registries show it only after a moment, so what is `stale` is read again, for
 * some seconds; what is still stale then is the answer.
 */
async function readLate(read, isStale, { clock, signal }) {
    let seen = await read();
    for (const pause of REREAD_PAUSES_MS.slice(1)) {
        if (!isStale(seen))
            return seen;
        await clock.sleep(pause, signal);
        seen = await read();
    }
    return seen;
}
//# sourceMappingURL=reread.js.map

/***/ })

};
