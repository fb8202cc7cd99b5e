"""One build of a site in which something changed. ``Building.run`` is the order of its steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from jinja2 import Environment

from generator.archive.decisions import Decision
from generator.site.bundle import Bundle
from generator.site.crew import Alone, Crew
from generator.site.datafiles import write_data
from generator.site.deciding import digest_decisions, load_decisions
from generator.site.engine import Outcome, Report, begin_stage, choose_jobs
from generator.site.environment import Press, make_environment
from generator.site.fragments import DATA_FILES, OF_ENTRIES, OF_INCIDENTS
from generator.site.grouping import Groups, find_owners, group_reports
from generator.site.hiring import Post, hire, open_spools
from generator.site.kept_templates import KeptTemplates
from generator.site.language import load_language
from generator.site.light import pack_lights
from generator.site.past import Past
from generator.site.problem import BuildError
from generator.site.profile import Profile
from generator.site.reading import check_all_there, sort_out, split_paths, take_read
from generator.site.rows import unpack_rows
from generator.site.settings import describe_settings, make_settings, read_conf
from generator.site.shares import HEAPS, Kit, Rendered, Share
from generator.site.sources import Request, Sources, hash_watched, print_code, print_look
from generator.site.spool import Cut, Spool
from generator.site.static import list_static
from generator.site.store import Store
from generator.site.texts import Text, read_texts
from generator.site.workshop import find_inputs

_FEW = 300
"""Up to this many changed entries one process reads; more are shared out."""


class Building:
    """Holds what the steps of one build hand on."""

    def __init__(self, request: Request, past: Past, sources: Sources, profile: Profile, report: Report) -> None:
        self.request, self.past, self.sources = request, past, sources
        self.profile, self.report = profile, report
        self.crew: Alone | Crew | None = None
        self.bundle: Bundle | None = None
        self.spools: list[Spool] = []
        self.watched = hash_watched(sources.watched, past.facts.get("watched", {}))
        self.code = print_code(self.watched) if past.facts else ""
        if past.facts and past.facts["code"] != self.code:
            past.forget()

    def run(self, env: object) -> Outcome:
        """Build."""
        kit = self._make_kit(env)
        self.profile.mark("prepare")
        self._read_entries(kit)
        self.profile.mark("read entries")
        groups, decisions, inputs = self._group()
        rows = self._build_incidents(groups, decisions, inputs)  # and begin with the pages
        self.profile.mark("incidents")
        data = self._write_data(inputs)
        known = (self._of_past("described"), self.request.cache)
        self.bundle = bundle = Bundle(self.staging, self._of_past("files"), known, preview=self.request.preview)
        bundle.start(data.keys)
        self.profile.mark("data files")
        rendered = self._finish_rendering(len(rows))
        rendered.keys.update(data.keys)
        rendered.written.extend(data.written)
        self.profile.mark("pages")
        self._write_static(rendered)
        bundle.finish(rendered, self.kit.settings.name)
        self.profile.mark("database, package, theme")
        return self._finish(rendered, rows, groups, inputs)

    def give_up(self) -> None:
        """Leave the old site as it was and give the room of the unfinished one back."""
        if self.bundle:
            self.bundle.give_up()
        if self.crew:
            self.crew.close()
            self.staging.discard()
            for spool in self.spools:
                spool.remove()

    def _of_past(self, name: str) -> Any:
        return self.past.facts.get(name, {})

    def _make_kit(self, env: object) -> Kit:
        """Read settings, theme, language and written pages, and see whether the looks changed."""
        request = self.request
        settings = make_settings({**read_conf(request.conf), **request.overrides}, request.conf.resolve().parent)
        roots = (request.theme, request.conf.resolve().parent)
        own = {path: value for path, value in self.watched.items() if not path.startswith(f"{request.extras}/")}
        self.look = print_look(own, describe_settings(settings) + self.sources.options, *roots)
        self.restyled = bool(self.past.facts) and self.past.facts["look"] != self.look
        language = load_language(settings.lang, settings.translations)
        kept = KeptTemplates(request.cache.parent.with_name("templates"), self.look)
        made = cast("Environment", env) or make_environment(settings, kept)
        return Kit(settings, language, Press(made, language), DATA_FILES)

    def _read_texts(self) -> tuple[Text, ...]:
        if self.past.stamps.get("texts") == self.sources.texts:
            return tuple(Text(*values) for values in self._of_past("texts"))
        return read_texts(self.request.content / "pages", self.sources.texts)

    def _read_entries(self, kit: Kit) -> None:
        """Read the entries that changed; keep the light facts of all others; stop if one is broken."""
        self.kit, content, now = kit, self.request.content, self.sources.entries
        before = self.past.stamps.get("entries", {})
        self.lights, changed = sort_out(content, now, before, self._of_past("lights") or ())
        self.store = Store(self.past.folder, list(self._of_past("stores") or ()))
        self.staging = self.past.open_staging()
        self.profile.mark("compare")
        jobs = choose_jobs(self.request.jobs)
        shared = jobs > 1 and (len(changed) > _FEW or (self.restyled and len(now) > _FEW))
        post = Post(content, kit, self.staging, self.store, f"{self.sources.when:x}")
        self.spools = open_spools(self.past.folder, jobs if shared else 1)
        self.crew = hire(post, self.spools)
        shares = split_paths(changed, now, self.crew.size)
        self.readers = {path: number for number, share in enumerate(shares) for path in share}
        tell = begin_stage(self.report, "entries", len(changed))
        self.crew.begin("read", shares)
        self._prepare_more(kit, shared=shared)
        known = pack_lights(self.lights.values()) if shared else b""
        results = self.crew.finish(tell)
        self.pieces = take_read(self.lights, zip(results, self.spools, strict=True), content)
        self.packed = [known, *(result.lights for result in results)]
        check_all_there(self.lights, now, content)
        self.parsed = len(changed)

    def _prepare_more(self, kit: Kit, *, shared: bool) -> None:
        """Do what is needed later, while the workers read."""
        self.texts = self._read_texts()
        self.code = self.code or print_code(self.watched)
        if shared:
            kit.press.compile_templates()

    def _group(self) -> tuple[Groups, dict[str, Decision], dict[str, bytes]]:
        """Find out which reports belong together, and of what each incident is made."""
        request, stamps = self.request, self.sources.decisions
        decisions, self.kept_decisions = load_decisions(request.content, stamps, self._of_past("decisions"))
        groups = group_reports((self.lights[slug] for slug in sorted(self.lights)), decisions)
        inputs = find_inputs(groups, self.lights, digest_decisions(decisions))
        return groups, decisions, inputs

    def _build_incidents(
        self, groups: Groups, decisions: Mapping[str, Decision], inputs: dict[str, bytes]
    ) -> dict[str, tuple[Any, ...]]:
        """Build the incidents whose inputs changed; take the rows of all others from the last build."""
        assert self.crew
        before, old = self._of_past("inputs"), self._of_past("rows")
        rows = {id_: old[id_] for id_, key in inputs.items() if before.get(id_) == key}
        changed = [id_ for id_ in sorted(inputs) if id_ not in rows]
        self.owners = find_owners(groups, self.lights, self.readers, self.crew.size)
        shares = [[id_ for id_ in changed if self.owners.get(id_, 0) == number] for number in range(self.crew.size)]
        self._hand_out(Share(groups, decisions, inputs, self.texts))
        known, tell = list(rows.values()), begin_stage(self.report, "incidents", len(changed))
        results = self.crew.run("build", [(ids, known) for ids in shares], tell)
        self._begin_rendering([packed for packed, _places in results])  # the rows are unpacked meanwhile
        for (packed, places), spool in zip(results, self.spools, strict=True):
            for row, spans in zip(unpack_rows(packed), places, strict=True):
                rows[row[0]] = row
                self.pieces[row[0]] = Cut(spool, OF_INCIDENTS, spans)
        return rows

    def _hand_out(self, share: Share) -> None:
        """Let every process know the whole: all entries in short, and what belongs together."""
        assert self.crew
        if isinstance(self.crew, Alone):
            self.crew.worker.workshop.lights = self.lights
        else:
            known, *read = self.packed
            self.crew.run("take_lights", [[known, *(each for each in read if each is not own)] for own in read])
        self.crew.run("take", [share] * self.crew.size)

    def _begin_rendering(self, rows: list[bytes]) -> None:
        """Let the pages whose keys changed be rendered, while this process writes the data files.

        ``rows`` are those that each process has built.
        """
        assert self.crew
        if self.crew.size > 1:
            self.crew.run("take_rows", [[each for each in rows if each is not own] for own in rows])
        old = {} if self.restyled else self._of_past("files")
        task = (old, self.owners, bool(self.past.facts))
        self.crew.deal(HEAPS)
        self.crew.begin("render", [task] * self.crew.size)

    def _finish_rendering(self, incidents: int) -> Rendered:
        """Return what was rendered."""
        assert self.crew
        tell = begin_stage(self.report, "files", len(self._of_past("files")) or 2 * incidents + len(self.lights))
        results: list[Rendered] = self.crew.finish(tell)
        self.crew.close()
        keys = {path: key for result in results for path, key in result.keys.items()}
        return Rendered(keys, [path for result in results for path in result.written])

    def _write_data(self, inputs: Mapping[str, bytes]) -> Rendered:
        """Write the large data files anew where anything in them changed."""
        lights = {slug: self.lights[slug].digest for slug in sorted(self.lights)}
        incidents = {id_: inputs[id_] for id_ in sorted(inputs)}
        done = Rendered({}, [])
        self.lengths: dict[str, Any] = {}
        for kind, files, keys in (("entries", OF_ENTRIES, lights), ("incidents", OF_INCIDENTS, incidents)):
            before = self._of_past("lengths").get(kind, {})
            old = self._of_past("files")
            self.lengths[kind] = write_data(files, keys, (self.pieces, before), old, (self.staging, done))
        return done

    def _write_static(self, rendered: Rendered) -> None:
        """Write the theme's files, and those of Pelican's plugins."""
        for path, (source, key) in list_static(self.request, self.watched).items():
            if path in rendered.keys:
                raise BuildError(f"{source}: would take the place of the page {path}")
            rendered.keys[path] = key
            if self._of_past("files").get(path) != key:
                self.staging.write(path, source.read_bytes())
                rendered.written.append(path)

    def _finish(
        self, rendered: Rendered, rows: dict[str, tuple[Any, ...]], groups: Groups, inputs: dict[str, bytes]
    ) -> Outcome:
        """Remove what no source asks for, and put the new site in place."""
        if self.request.search:
            from generator.site.searching import index_search

            begin_stage(self.report, "search index", 1)
            index_search(self.staging, rendered, self._of_past("files"), self.request.cache)
            self.profile.mark("search index")
        removed = sorted(set(self._of_past("files")) - set(rendered.keys))
        for path in removed:
            self.staging.remove(path)
        counts = (len(self.lights), len(rows), len(rendered.keys))
        stamps: dict[str, Any] = {
            name: getattr(self.sources, name) for name in ("entries", "decisions", "texts", "watched", "options")
        }
        facts = {
            "code": self.code, "look": self.look, "watched": self.watched, "inputs": inputs, "rows": rows,
            "texts": [tuple(text) for text in self.texts], "stores": self.store.names,
            "lights": [tuple(light) for light in self.lights.values()], "decisions": self.kept_decisions,
            "files": rendered.keys, "lengths": self.lengths, "behind": [*rendered.written, *removed],
            "described": self.bundle.described if self.bundle else {},
        }  # fmt: skip
        stamps |= {"counts": counts, "whole": not self.bundle or self.bundle.whole}
        self.past.commit(self.staging, stamps, facts, self.request.when_live)
        for spool in self.spools:
            spool.remove()
        self.store.remove_others()
        self.store.close()
        self.profile.mark("exchange")
        loose = [f"{slug}#{event}: has no incident yet; run: timeline link --write" for slug, event in groups.loose]
        return Outcome(*counts, len(rendered.written), len(removed), self.parsed, loose, self.profile)
