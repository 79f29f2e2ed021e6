export const id = 2913;
export const ids = [2913];
export const modules = {

/***/ 56423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ splitPath),
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);


const FORMS = 'app:ci, docker:app:ci, registry:HOST/REPO:TAG, archive:FILE.tar, layout:DIR[:TAG]';
/** Reads `app:ci`, `docker:app:ci`, `registry:host/repo:tag`, `archive:image.tar[.gz]`, `layout:dir[:tag]`, `cache:name`. */
function parseLocation(text) {
    const [, scheme, rest = ''] = /^(docker|registry|archive|layout|cache):(.*)$/s.exec(text) ?? [];
    if (scheme === undefined)
        return { kind: 'any', text, reference: referenceOrId(text) };
    if (rest === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `"${text}" names nothing after "${scheme}:"`, {
            reference: text,
            hint: `Write one of: ${FORMS}.`,
        });
    }
    switch (scheme) {
        case 'docker':
            referenceOrId(rest);
            return { kind: 'docker', image: rest };
        case 'registry':
            return { kind: 'registry', reference: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(rest)) };
        case 'archive':
            return { kind: 'archive', rest };
        case 'layout':
            return { kind: 'layout', rest };
        default:
            return { kind: 'cache', name: rest };
    }
}
/** `FILE:NAME` split at every colon after which the front could be the path: whole first, then from the right. */
function splitPath(rest) {
    const splits = [[rest, undefined]];
    for (let at = rest.lastIndexOf(':'); at > 0; at = rest.lastIndexOf(':', at - 1)) {
        splits.push([rest.slice(0, at), rest.slice(at + 1)]);
    }
    return splits;
}
/** An engine also knows images by (short) ID; those are no references. */
function referenceOrId(text) {
    if (/^(sha256:)?[0-9a-f]{64}$/.test(text))
        return undefined;
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefaultTag */ ._t)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text));
}
//# sourceMappingURL=location.js.map

/***/ }),

/***/ 43724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findSource),
/* harmony export */   y: () => (/* binding */ mountHints)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90829);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56423);





/** Finds what a SOURCE means. A plain name is looked for in the engine, then in its registry. */
async function findSource(text, connections, reading = 'origin') {
    const location = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLocation */ .z)(text);
    switch (location.kind) {
        case 'any':
            return await findAnywhere(location, connections, reading);
        case 'docker': {
            const found = await findInEngine(location.image, connections);
            if (found !== undefined)
                return found;
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `the engine has no image "${location.image}"`, {
                reference: text,
                hint: `Build or pull it first. If it is in a registry, write registry:${location.image}.`,
            });
        }
        case 'registry':
            return await inRegistry(location.reference, connections, reading);
        case 'archive':
            return await inArchive(location.rest, text, connections);
        case 'layout':
            return await inLayout(location.rest, text, connections);
        case 'cache':
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unsupported', `"${text}": images in the cache cannot be read yet`, {
                reference: text,
                hint: 'Use docker:, registry:, archive: or layout:.',
            });
    }
}
async function findAnywhere(location, connections, reading) {
    const { text, reference } = location;
    const { log } = connections.runtime;
    let why = 'the engine does not have it';
    try {
        const found = await findInEngine(text, connections);
        if (found !== undefined) {
            // Whoever writes the registry out may mean the image there, which can have other digests and more platforms.
            if (/^[^/]*[.:][^/]*\//.test(text))
                log.info(`${text}: taken from the engine; registry:${text} is the one in the registry`);
            return found;
        }
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || error.code !== 'unreachable')
            throw error;
        why = 'there is no engine here';
        log.debug(error.message);
    }
    if (reference === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${why}: image ID ${text}`, {
            reference: text,
            hint: 'Registries know images by name, not by ID.',
        });
    }
    log.info(`${text}: ${why}; reading it from ${reference.registry}`);
    const found = await inRegistry(reference, connections, reading);
    const descriptor = await found.store.resolve(found.name).catch((cause) => {
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(cause.code, `${text}: ${why}, and it cannot be read from ${reference.registry} either`, {
            reference: text,
            hint: 'Check the name. An image that was just built is known to the engine under the name it was built with.',
            cause,
        });
    });
    if (descriptor !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `${text}: ${why}, and there is no ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference)} either`, {
        reference: text,
        hint: 'Check the name, or say where it is: docker:, registry:, archive:FILE or layout:DIR.',
    });
}
async function findInEngine(image, connections) {
    const engine = await connections.engine();
    const inspected = await engine.inspect(image);
    if (inspected === undefined)
        return undefined;
    return { kind: 'engine', engine, image, inspected, label: `docker:${image}` };
}
async function inRegistry(reference, connections, reading) {
    const { registry, repository } = reference;
    const origin = (await connections.registry(registry)).repository(repository);
    const store = reading === 'origin' ? origin : await connections.mirrors.through(origin, registry, repository);
    return { kind: 'registry', store, name: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(reference), label: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(reference), reference };
}
async function inArchive(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 59978));
    const store = await openArchive(path, connections.runtime);
    return {
        kind: 'store',
        store,
        name: wanted ?? (await onlyName(store, store.names(), `archive:${path}`)),
        label: text,
    };
}
async function inLayout(rest, text, connections) {
    const [path, wanted] = existingPath(rest, text);
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(6954)]).then(__webpack_require__.bind(__webpack_require__, 86647));
    const store = await openLayout(path, connections.runtime);
    const names = [];
    for await (const tag of store.tags())
        names.push(tag);
    return { kind: 'store', store, name: wanted ?? (await onlyName(store, names, `layout:${path}`)), label: text };
}
/** The name of the only image of a file, however many names it has there; empty when it has none. */
async function onlyName(store, names, source) {
    try {
        if ((await store.resolve('')) !== undefined)
            return names[0] ?? '';
    }
    catch (cause) {
        await store.close();
        if (!(cause instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || cause.code !== 'usage')
            throw cause;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `"${source}" holds several images: ${names.join(', ')}`, {
            reference: source,
            hint: `Name one: ${source}:${names[0] ?? 'DIGEST'}`,
        });
    }
    await store.close();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `"${source}" holds no image`, { reference: source });
}
function existingPath(rest, text) {
    const found = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .splitPath */ .U)(rest).find(([path]) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (found !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-found', `"${text}": there is no such file or folder`, {
        reference: text,
        hint: 'Paths are relative to the current folder.',
    });
}
/** Repositories from which blobs can be mounted instead of sent. Another registry is named only to one of the same owner, Google. */
function mountHints(source, target) {
    if (source.kind !== 'registry')
        return [];
    const { registry, repository } = source.reference;
    if (registry === target.registry) {
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(source.reference) === (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(target) ? [] : [{ repository }];
    }
    const areGoogles = (0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_4__/* .vendorOf */ .A)(registry) === 'gar' && (0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_4__/* .vendorOf */ .A)(target.registry) === 'gar';
    return areGoogles ? [{ repository, origin: registry }] : [];
}
//# sourceMappingURL=open-source.js.map

/***/ }),

/***/ 82913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTargets: () => (/* binding */ openTargets),
  planPush: () => (/* binding */ planPush),
  push: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/copy/copy.js + 4 modules
var copy = __webpack_require__(5685);
// EXTERNAL MODULE: ./lib/stores/copy/learn.js
var learn = __webpack_require__(69648);
// EXTERNAL MODULE: ./lib/ship/open-source.js
var open_source = __webpack_require__(43724);
// EXTERNAL MODULE: ./lib/image/platform.js + 1 modules
var platform = __webpack_require__(17035);
;// CONCATENATED MODULE: ./lib/ship/plan-from-engine.js

/**
 * The dry run for an image that is still in an engine: from what the engine tells of its layers and what the first
 * target was seen to have. The digest it will get is known only once its layers are packed.
 */
async function planFromEngine(image, sizes, targets, learned) {
    const tags = await Promise.all(targets.flatMap(({ store, tags: names }) => names.map(async (tag) => {
        const current = (await store.resolve(tag))?.digest ?? null;
        const action = current === null ? 'create' : 'move';
        return { reference: `${store.label}:${tag}`, tag, current, wanted: null, action };
    })));
    const blobs = targets.flatMap(({ store }, i) => image.diffIds.map((digest, layer) => {
        const isThere = i === 0 && learned.layers.has(digest);
        return { store: store.label, digest, size: sizes[layer] ?? 0, action: isThere ? 'skip' : 'upload' };
    }));
    return { tags, blobs, platforms: [(0,platform/* formatPlatform */.Bq)(image.platform)] };
}
//# sourceMappingURL=plan-from-engine.js.map
// EXTERNAL MODULE: ./lib/stores/copy/list-tags.js
var list_tags = __webpack_require__(56964);
// EXTERNAL MODULE: ./lib/stores/copy/tags.js + 4 modules
var tags = __webpack_require__(45641);
;// CONCATENATED MODULE: ./lib/ship/protected-tags.js


/**
 * Refuses (`Failure('refused')`) when an exact version is on another image, before anything is sent. `config` is the image's own while its
 * digest is not known: an image with the same one is taken for the same, and the tag is looked at once more before it is written.
 */
async function refuseTakenTags(targets, wanted, config) {
    for (const { store, immutable = [] } of targets) {
        for (const tag of immutable) {
            await refuseTaken(store, tag, (await store.resolve(tag))?.digest, wanted, config);
        }
    }
}
/** The same for a copy that is decided, by what its plan saw a moment ago. */
async function refuseTakenVersions({ request, plans }) {
    for (const [i, plan] of plans.entries()) {
        const { store, immutable = new Set() } = request.targets[i];
        const seen = new Map(plan.tags.map(({ tag, current }) => [tag, current]));
        for (const tag of immutable)
            await refuseTaken(store, tag, seen.get(tag), plan.root?.descriptor.digest, configOf(plan.tree.document));
    }
}
async function refuseTaken(store, tag, current, wanted, config) {
    if (current === undefined || current === wanted)
        return;
    if (wanted === undefined && configOf(await store.readManifest(current)) === config)
        return;
    throw (0,tags/* takenTag */.u)(`${store.label}:${tag}`, current, wanted);
}
function configOf({ content }) {
    return content.kind === 'manifest' ? content.config.digest : undefined;
}
/** A dry run with what guards and immutable tags say of it. */
async function planProtected(report, targets, log) {
    const byLabel = new Map(targets.map((target) => [target.store.label, target]));
    const listed = new Map();
    const list = (target) => {
        const guards = [...(target.guards?.values() ?? [])];
        const tags = listed.get(target) ?? (0,list_tags/* listTagsFor */.lD)(guards, target.store, log);
        listed.set(target, tags);
        return tags;
    };
    const tags = report.tags.map(async (entry) => {
        const target = byLabel.get(entry.reference.slice(0, -entry.tag.length - 1));
        const guard = target?.guards?.get(entry.tag);
        if (target !== undefined && guard !== undefined) {
            const { take, reason } = guard(await list(target));
            return take ? { ...entry, reason } : { ...entry, action: 'refuse', wanted: entry.current, reason };
        }
        if (target?.immutable?.has(entry.tag) !== true || entry.action !== 'move')
            return entry;
        return { ...entry, action: 'refuse', blocks: true, reason: 'this version exists, and another image has it' };
    });
    return { ...report, tags: await Promise.all(tags) };
}
//# sourceMappingURL=protected-tags.js.map
// EXTERNAL MODULE: ./lib/ship/report.js
var report = __webpack_require__(63658);
;// CONCATENATED MODULE: ./lib/ship/push.js








/** Pushes an image to references in any number of repositories and registries; all tags move last, or none. */
async function push(request, connections) {
    const { runtime } = connections;
    const started = runtime.clock.now();
    const targets = await openTargets(request.references, connections);
    // While the source is looked for.
    for (const { reference } of targets)
        (await connections.registry(reference.registry)).greet();
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    const source = await readySource(found, targets, request, connections);
    try {
        const prepared = await prepare(source, found, request, connections);
        checkDigest(prepared, request.digest);
        await refuseTakenVersions(prepared);
        if (request.preflight === true && found.kind !== 'engine')
            await preflight(prepared, targets, connections);
        const done = await (0,copy/* applyCopy */.GH)(prepared, runtime);
        return { ...done, seconds: (runtime.clock.now() - started) / 1000 };
    }
    finally {
        await source.close();
    }
}
/** Before the first byte goes anywhere: may all that lack something be pushed to? */
async function preflight({ plans }, targets, connections) {
    const sends = targets.filter((_, i) => plans[i]?.blobs.some(({ action }) => action === 'upload' || action === 'compress'));
    if (sends.length === 0)
        return;
    const { checkPushRights } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 80694));
    await checkPushRights(sends.map(({ reference }) => reference), connections);
}
/** What `push` would do, without doing any of it, nor moving a byte out of an engine. */
async function planPush(request, connections) {
    const { log } = connections.runtime;
    const targets = await openTargets(request.references, connections);
    const found = await (0,open_source/* findSource */.T)(request.source, connections);
    if (found.kind !== 'engine') {
        const ready = { source: found.store, name: found.name, targets };
        return await planProtected((0,report/* reportPlan */._S)(await prepare(ready, found, request, connections)), targets, log);
    }
    const image = found.inspected;
    const known = await lookAround(found.engine, image, targets[0], request, connections);
    if (known.there !== undefined) {
        const ready = { source: targets[0].store, name: known.there, targets };
        return await planProtected((0,report/* reportPlan */._S)(await prepare(ready, found, request, connections)), targets, log);
    }
    const sizes = await found.engine.layerSizes(found.image, image);
    return await planProtected(await planFromEngine(image, sizes, targets, known.learned), targets, log);
}
/** Before anything is sent; an image whose layers are not compressed yet has no digest yet. */
function checkDigest({ plans }, wanted) {
    if (wanted === undefined)
        return;
    const actual = plans.map(({ root }) => root?.descriptor.digest).find((digest) => digest !== wanted);
    if (plans.every(({ root }) => root?.descriptor.digest === wanted))
        return;
    throw new failure/* Failure */.HR('refused', `the image is ${actual ?? 'not compressed yet, so its digest is not known'}, not ${wanted}`, {
        reference: wanted,
        hint: 'The plan (or the verification) was of one image: give that image, or plan again. Layers that are not compressed yet are compressed on their way, which makes another image: compress them first (docker buildx build --output type=image,compression=gzip).',
    });
}
/** One target per repository, tags in the order given. */
async function openTargets(references, connections) {
    const byRepository = new Map();
    for (const wanted of references) {
        const { reference: text, guard, immutable = false, } = typeof wanted === 'string' ? { reference: wanted } : wanted;
        const reference = (0,image_reference/* withDefaultTag */._t)((0,image_reference/* parseReference */.F2)(text));
        if (reference.digest !== undefined) {
            throw new failure/* Failure */.HR('usage', `"${text}" has a digest; an image is pushed to a tag`, {
                reference: text,
                hint: 'The digest follows from the image: leave out @sha256:…',
            });
        }
        const empty = { reference, tags: [], guards: new Map(), immutable: new Set() };
        const entry = byRepository.get((0,image_reference/* repositoryOf */._M)(reference)) ?? empty;
        const tag = reference.tag;
        if (!entry.tags.includes(tag))
            entry.tags.push(tag);
        if (guard !== undefined)
            entry.guards.set(tag, guard);
        if (immutable)
            entry.immutable.add(tag);
        byRepository.set((0,image_reference/* repositoryOf */._M)(reference), entry);
    }
    const [first, ...others] = await Promise.all([...byRepository.values()].map(async ({ reference, ...entry }) => {
        const registry = await connections.registry(reference.registry);
        return { reference, ...entry, store: registry.repository(reference.repository) };
    }));
    if (first !== undefined)
        return [first, ...others];
    throw new failure/* Failure */.HR('usage', 'there is no reference to push to', { hint: 'Name at least one.' });
}
/** Gets an image out of the engine if it is there, unless the first target has it already. */
async function readySource(found, targets, request, connections) {
    if (found.kind !== 'engine') {
        return { source: found.store, name: found.name, targets, close: () => found.store.close() };
    }
    const { engine, image: name, inspected: image } = found;
    const { runtime } = connections;
    const [first, ...others] = targets;
    let asking;
    // The tags are not on this image, so that it will hardly be there: the engine is asked while the registry is asked more.
    const ahead = () => {
        asking = Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(3233), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(5239), __webpack_require__.e(9864)]).then(__webpack_require__.bind(__webpack_require__, 35239)).then(({ askEngine }) => askEngine(engine, name, image, runtime));
    };
    const { there, learned } = await lookAround(engine, image, first, request, connections, ahead);
    if (!engine.info.containerdStore)
        await refuseTakenTags(targets, there, image.id);
    else if (request.platforms === undefined)
        await refuseTakenTags(targets, image.id);
    if (there !== undefined) {
        runtime.log.info(`${first.store.label} has this image already (${there}): nothing leaves the engine`);
        return { source: first.store, name: there, targets, close: async () => { } };
    }
    if (request.preflight === true) {
        const { checkPushRights } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 80694));
        // A repository that has the image already may be one that is only read.
        const hasAll = async (target) => target !== first && (await lookAround(engine, image, target, request, connections)).there !== undefined;
        await checkPushRights(targets.map(({ reference }) => reference), connections, async (i) => hasAll(targets[i]));
    }
    const { exportImage } = await Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(3233), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(5239), __webpack_require__.e(9864)]).then(__webpack_require__.bind(__webpack_require__, 35239));
    const exported = await exportImage(engine, name, first.store, learned.layers, runtime, {
        compression: request.compression ?? 'gzip',
        image,
        ...(asking === undefined ? {} : { asked: await asking }),
    });
    const { arrived, present } = exported;
    return { ...exported, targets: [{ ...first, learned, arrived, present }, ...others] };
}
/** What the first target knows of an engine's image: the digest under which it has it, or which of its layers it has. */
async function lookAround(engine, image, target, request, { runtime }, lookingFurther) {
    if (engine.info.containerdStore) {
        return { there: (await target.store.resolve(image.id))?.digest, learned: learn/* NOTHING_LEARNED */.MC };
    }
    const wanted = new Map([[image.id, image.diffIds]]);
    const compression = request.compression ?? 'gzip';
    const learned = await (0,learn/* learnLayers */.bY)(target.store, target.tags, compression, wanted, runtime.log, lookingFurther);
    return { there: learned.images.get(image.id)?.descriptor.digest, learned };
}
async function prepare({ source, name, targets }, found, request, connections) {
    return await (0,copy/* prepareCopy */.tO)({
        source,
        name,
        targets: targets.map(({ reference, ...target }) => ({ ...target, mountFrom: (0,open_source/* mountHints */.y)(found, reference) })),
        compression: request.compression ?? 'gzip',
        ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
        ...(request.concurrency === undefined ? {} : { concurrency: request.concurrency }),
        ...(connections.memory === undefined ? {} : { memory: connections.memory }),
    }, connections.runtime);
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 90829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ vendorOf)
/* harmony export */ });
const HOSTS = [
    ['hub', /^docker\.io$/],
    ['ghcr', /^ghcr\.io$/],
    [
        'ecr',
        /^public\.ecr\.aws$|\.(?:dkr[.-])?ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/,
    ],
    ['gar', /(?:^|\.)gcr\.io$|-docker\.pkg\.dev$/],
    ['acr', /\.azurecr\.(?:io|cn|us)$/],
    ['quay', /^quay\.io$/],
    ['gitlab', /(?:^|\.)gitlab\./],
];
/** Whose registry this is, by its name (`Reference.registry`). */
function vendorOf(registry) {
    return HOSTS.find(([, host]) => host.test(registry))?.[0];
}
//# sourceMappingURL=vendors.js.map

/***/ })

};
