export const id = 3453;
export const ids = [3453];
export const modules = {

/***/ 93453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lockTrust: () => (/* binding */ lockTrust),
  requirementsFor: () => (/* binding */ requirementsFor)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/choose-rule.js
var choose_rule = __webpack_require__(23184);
// EXTERNAL MODULE: ./lib/trust/dct/dct-lock.js
var dct_lock = __webpack_require__(18221);
;// CONCATENATED MODULE: ./lib/trust/lock/describe-changes.js
/** Changes of a repository's entry as people review them, one line each, the gravest first. */
function describeChanges(changes) {
    return changes.map(describeChange);
}
function describeChange(change) {
    switch (change.kind) {
        case 'added':
            return `new: root ${change.root.version} (${change.root.digest}), signed by ${change.keyids.join(', ')}`;
        case 'root':
            return change.from.version === change.to.version
                ? `root ${change.to.version} is another file: ${change.from.digest} -> ${change.to.digest}`
                : `root rotated ${change.from.version} -> ${change.to.version}, chain valid (${change.to.digest})`;
        case 'role-added':
            return `${nameOf(change.role)} added: ${change.keyids.join(', ')}`;
        case 'role-removed':
            return `${nameOf(change.role)} removed: ${change.keyids.join(', ')}`;
        case 'key-added':
            return `key added to ${change.role}: ${change.keyid}`;
        case 'key-removed':
            return `key removed from ${change.role}: ${change.keyid}`;
        case 'version':
            return `${change.role} ${change.from} -> ${change.to}`;
        case 'tag-added':
            return `tag ${change.tag} signed: ${change.digest}`;
        case 'tag-removed':
            return `tag ${change.tag} no longer signed: ${change.digest}`;
        case 'tag-moved':
            return `tag ${change.tag} moved: ${change.from} -> ${change.to}`;
    }
}
/** Docker's signers are delegations below targets. */
function nameOf(role) {
    return role.startsWith('targets/') && role !== 'targets/releases' ? `signer ${role.slice('targets/'.length)}` : role;
}
//# sourceMappingURL=describe-changes.js.map
;// CONCATENATED MODULE: ./lib/trust/lock/format-lock.js
/** The text of `seaworthy.lock`: the same lock is the same bytes, with one thing on each line, so that a change is a small diff. */
function formatTrustLock({ version, dct }) {
    return `${JSON.stringify({ version, dct: sortKeys(dct, sortEntry) }, null, 2)}\n`;
}
function sortEntry({ root, keys, versions, tags, seenAt }) {
    return {
        root: { version: root.version, digest: root.digest },
        keys: sortKeys(keys, (list) => [...list].sort()),
        versions: sortKeys(versions, (number) => number),
        tags: sortKeys(tags, (digest) => digest),
        seenAt,
    };
}
/** By code units, which is the same everywhere. A name that looks like a number still comes where JavaScript puts it: first. */
function sortKeys(map, inner) {
    const sorted = Object.create(null);
    for (const key of Object.keys(map).sort())
        sorted[key] = inner(map[key]);
    return sorted;
}
//# sourceMappingURL=format-lock.js.map
// EXTERNAL MODULE: ./lib/trust/trust-context.js
var trust_context = __webpack_require__(81342);
// EXTERNAL MODULE: ./lib/ship/trust/policy.js + 9 modules
var trust_policy = __webpack_require__(64517);
;// CONCATENATED MODULE: ./lib/ship/trust/lock.js










/**
 * Compares the lock with what the servers say now, each repository checked under its present entry: a version that was lowered or a root whose
 * chain is broken is refused and never gets in. With `update` it is written, all entries together; when one repository fails,
 * nothing is.
 */
async function lockTrust(request, connections) {
    const { policy, lock = { version: 1, dct: {} } } = await (0,trust_policy.loadPolicy)({ ...request, base: undefined }, connections.runtime);
    const references = referencesOf(request.repositories, lock);
    const results = await (0,trust_context/* withTrustContext */.c)(connections, { lock }, (context) => Promise.all(references.map(async (reference) => ({ reference, ...(await lookAt(reference, policy, context)) }))));
    const dct = { ...lock.dct };
    const repositories = results.map(({ reference, entry, failure }) => {
        const repository = (0,image_reference/* repositoryOf */._M)(reference);
        const before = Object.hasOwn(lock.dct, repository) ? lock.dct[repository] : undefined;
        const changes = entry === undefined ? [] : (0,dct_lock/* diffLock */.j)(before, entry);
        // The time alone is no reason to write.
        if (entry !== undefined && changes.length > 0)
            dct[repository] = entry;
        return { repository, changes, lines: describeChanges(changes), failure };
    });
    const isNews = repositories.some(({ changes }) => changes.length > 0);
    const written = request.update && isNews && repositories.every(({ failure }) => failure === null);
    if (written) {
        await (0,promises_.writeFile)((0,external_node_path_.resolve)(request.root, request.lockFile), formatTrustLock({ version: 1, dct }));
    }
    return { file: request.lockFile, written, repositories };
}
/** All requirements of the rule for an image, however they are nested. Throws `Failure('usage')` when no rule is about it. */
function requirementsFor(policy, reference) {
    const chosen = (0,choose_rule/* chooseRule */._)(policy, reference);
    if (chosen !== undefined)
        return flatten(chosen.rule.need);
    throw new failure/* Failure */.HR('usage', `no rule of ${policy.label} matches ${(0,image_reference/* repositoryOf */._M)(reference)}`, {
        reference: (0,image_reference/* repositoryOf */._M)(reference),
        hint: 'Add it to the images of a rule; the rule says which server and which root count.',
    });
}
function flatten(need) {
    return need.kind === 'requirement' ? [need] : need.of.flatMap(flatten);
}
async function lookAt(reference, policy, context) {
    try {
        for (const { lockEntry } of requirementsFor(policy, reference)) {
            if (lockEntry !== undefined)
                return { entry: await lockEntry(reference, context), failure: null };
        }
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || context.runtime.signal?.aborted === true)
            throw error;
        return { entry: undefined, failure: error.hint === undefined ? error.message : `${error.message}. ${error.hint}` };
    }
    return { entry: undefined, failure: 'its rule requires no format that has something to lock' };
}
function referencesOf(repositories, lock) {
    const named = repositories.length > 0 ? repositories : Object.keys(lock.dct);
    if (named.length === 0) {
        throw new failure/* Failure */.HR('usage', 'there is no repository to lock', {
            hint: 'Name them: seaworthy trust lock --update registry.corp:5000/acme/app',
        });
    }
    const byName = new Map();
    for (const text of named) {
        const { registry, repository } = (0,image_reference/* parseReference */.F2)(text);
        byName.set(`${registry}/${repository}`, { registry, repository });
    }
    return [...byName.values()];
}
//# sourceMappingURL=lock.js.map

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

/***/ 18221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lockEntryOf),
/* harmony export */   j: () => (/* binding */ diffLock)
/* harmony export */ });
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98262);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47308);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33702);



/** What a repository's entry of the lock becomes. Tags are those of the release roles; a repository whose release roles do not hold has no entry. */
function lockEntryOf(repository) {
    const { root, targets, now } = repository;
    const keys = _role_name_js__WEBPACK_IMPORTED_MODULE_2__/* .BASE_ROLES */ .k.map((role) => [role, root.root.roles[role].keyids]);
    for (const role of targets.values())
        if (role.name !== 'targets')
            keys.push([role.name, role.keyids]);
    return {
        root: { version: root.root.version, digest: root.digest },
        keys: sorted(keys.map(([role, keyids]) => [role, [...keyids].sort()])),
        versions: sorted([...(0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .rolesOf */ .R7)(repository)].map(([role, { version }]) => [role, version])),
        tags: signedTags(repository),
        seenAt: new Date(now).toISOString(),
    };
}
/** Every tag that a release role has, and its digest. Throws what `lookUpTag` throws. */
function signedTags(repository) {
    const tags = new Set(_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ROLES */ .I7.flatMap((name) => {
        const role = repository.targets.get(name);
        return role === undefined ? [] : (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsOf */ .Fg)(role);
    }));
    return sorted([...tags].map((tag) => [tag, (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfEntry */ .Uv)((0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUpTag */ .FY)(repository, tag, _lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ROLES */ .I7).entry)]));
}
/** What changes from one entry of the lock to the next, the gravest first. The time alone is no change. */
function diffLock(before, after) {
    if (before === undefined)
        return [{ kind: 'added', root: after.root, keyids: after.keys.root ?? [] }];
    return [
        ...rootChange(before, after),
        ...keyChanges(before, after),
        ...versionChanges(before, after),
        ...tagChanges(before, after),
    ];
}
function rootChange(before, after) {
    return before.root.digest === after.root.digest ? [] : [{ kind: 'root', from: before.root, to: after.root }];
}
function keyChanges(before, after) {
    return namesOf(before.keys, after.keys).flatMap((role) => {
        const [old, now] = [own(before.keys, role), own(after.keys, role)];
        if (old === undefined || now === undefined) {
            return [{ kind: now === undefined ? 'role-removed' : 'role-added', role, keyids: now ?? old ?? [] }];
        }
        return [
            ...now.filter((id) => !old.includes(id)).map((keyid) => ({ kind: 'key-added', role, keyid })),
            ...old.filter((id) => !now.includes(id)).map((keyid) => ({ kind: 'key-removed', role, keyid })),
        ];
    });
}
/** Roles that came or went are told by their keys. */
function versionChanges(before, after) {
    return namesOf(before.versions, after.versions).flatMap((role) => {
        const [from, to] = [own(before.versions, role), own(after.versions, role)];
        return from === undefined || to === undefined || from === to ? [] : [{ kind: 'version', role, from, to }];
    });
}
function tagChanges(before, after) {
    return namesOf(before.tags, after.tags).flatMap((tag) => {
        const [from, to] = [own(before.tags, tag), own(after.tags, tag)];
        if (from === to)
            return [];
        if (from === undefined)
            return [{ kind: 'tag-added', tag, digest: to }];
        if (to === undefined)
            return [{ kind: 'tag-removed', tag, digest: from }];
        return [{ kind: 'tag-moved', tag, from, to }];
    });
}
function namesOf(one, other) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}
function own(map, key) {
    return Object.hasOwn(map, key) ? map[key] : undefined;
}
function sorted(entries) {
    const map = Object.create(null);
    for (const [key, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
        map[key] = value;
    return map;
}
//# sourceMappingURL=dct-lock.js.map

/***/ })

};
