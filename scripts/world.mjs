/**
 * Writes src/charts/world/world.json: the countries of the 1:50m atlas as flat SVG paths, named by their ISO 3166-1
 * alpha-2 codes. Projected and simplified here, so that a page needs no library to draw them. Run it after an
 * update of world-atlas: `node scripts/world.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid, geoDistance, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { filter, filterAttachedWeight, presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from 'topojson-simplify';
import { root } from './setup.mjs';

const { resolve } = createRequire(import.meta.url);
const read = (file) => JSON.parse(readFileSync(resolve(file), 'utf8'));

/** Units of the finished map from edge to edge of the globe: at 1,400 px, two units are less than 1.5 px. */
const width = 2000;
/** Detail below this many square units goes, and islands below that many. */
const detail = 0.8;
const islet = 3;

/** What the atlas counts as part of another country, or leaves out, and ISO 3166-1 does not: longitude, latitude, parent. */
const apart = {
  BQ: [-68.3, 12.2, 'NL'],
  BV: [3.4, -54.4, 'NO'],
  CC: [96.8, -12.2, 'Indian Ocean Ter.'],
  CX: [105.6, -10.5, 'Indian Ocean Ter.'],
  GF: [-53.1, 3.9, 'FR'],
  GI: [-5.4, 36.1, null],
  GP: [-61.5, 16.2, 'FR'],
  MQ: [-61, 14.7, 'FR'],
  RE: [55.5, -21.1, 'FR'],
  SJ: [18, 78.5, 'NO'],
  TK: [-171.8, -9.2, null],
  TV: [179.2, -8.5, null],
  YT: [45.2, -12.8, 'FR'],
};
/** Polygons of the parent around such a place belong to it. */
const reach = (5 * Math.PI) / 180;

const alpha2 = new Map(read('i18n-iso-countries/codes.json').map(([code, , numeric]) => [numeric, code]));
// A code of its own users, not of ISO, and so without a number in the atlas.
const codeOf = ({ id, properties }) => (properties.name === 'Kosovo' ? 'XK' : alpha2.get(id));

/** The code a polygon is drawn under; undefined is land that no code names. */
function ownerOf(polygon, country) {
  const code = codeOf(country);
  const parent = code ?? country.properties.name;
  const center = geoCentroid(polygon);
  const near = Object.entries(apart)
    .filter(([, place]) => place[2] === parent)
    .map(([name, place]) => ({ name, distance: geoDistance(center, place.slice(0, 2)) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance < reach ? near.name : code;
}

const polygonsOf = ({ geometry }) =>
  geometry?.type === 'MultiPolygon'
    ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
    : geometry?.type === 'Polygon'
      ? [geometry]
      : [];

/** Polygons by their owner, the largest first. */
function byOwner(topology) {
  const found = new Map();
  for (const country of feature(topology, topology.objects.countries).features) {
    for (const polygon of polygonsOf(country)) {
      const owner = ownerOf(polygon, country);
      found.set(owner, [...(found.get(owner) ?? []), polygon]);
    }
  }
  for (const polygons of found.values()) polygons.sort((a, b) => geoArea(b) - geoArea(a));
  return found;
}

const atlas = read('world-atlas/countries-50m.json');
const countries = {
  ...atlas.objects.countries,
  // Antarctica would take a sixth of the height, and nobody watches there.
  geometries: atlas.objects.countries.geometries.filter((country) => codeOf(country) !== 'AQ'),
};
const whole = { ...atlas, objects: { countries } };

// Turned by 11°, the edge of the map runs through the Bering Strait and cuts no country's mainland. Equal areas, so
// that a colour weighs what its country weighs.
const projection = geoEqualEarth().rotate([-11, 0]).precision(0).fitWidth(width, { type: 'Sphere' });
const unit = projection.scale();

const finer = presimplify(whole, sphericalTriangleArea);
const coarse = simplify(finer, detail / unit ** 2);
const drawn = filter(coarse, filterAttachedWeight(coarse, islet / unit ** 2, sphericalRingArea));

const full = byOwner(whole);
const shapes = byOwner(drawn);

const codes = [...new Set([...full.keys(), ...Object.keys(apart)])].filter(Boolean).sort();

/** The largest part of a country, drawn or not; else the place it is known by. */
const placeOf = (code) => full.get(code)?.[0] ?? { type: 'Point', coordinates: apart[code].slice(0, 2) };

const everything = { type: 'GeometryCollection', geometries: [...[...shapes.values()].flat(), ...codes.map(placeOf)] };
const bounds = geoPath(projection).bounds(everything);
const [left, top] = bounds[0].map(Math.floor);
const [right, bottom] = bounds[1].map(Math.ceil);
projection.translate([projection.translate()[0] - left, projection.translate()[1] - top]);

/** What `geoPath` draws on: whole units, each point told from the one before, which compresses to half. */
class Pen {
  path = '';
  #at = [0, 0];
  #ring = [];

  beginPath() {}

  moveTo(x, y) {
    this.#ring = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x, y) {
    this.#ring.push([Math.round(x), Math.round(y)]);
  }

  closePath() {
    const steps = this.#steps();
    // Rounding left a line or a point of it.
    if (steps.length < 3) return;
    const [start] = this.#ring;
    this.path += `m${pair(start, this.#at)}l${steps.join(' ').replaceAll(' -', '-')}z`;
    this.#at = start;
  }

  #steps() {
    let at = this.#ring[0];
    return this.#ring.flatMap((point) => {
      const step = pair(point, at);
      at = point;
      return step === '0 0' ? [] : [step];
    });
  }
}

const pair = ([x, y], [fromX, fromY]) => `${x - fromX} ${y - fromY}`;

function draw(polygons) {
  const pen = new Pen();
  geoPath(projection, pen)({ type: 'GeometryCollection', geometries: polygons });
  // Begun absolutely, paths can be strung together.
  return pen.path.replaceAll(' -', '-').replace(/^m/, 'M');
}

function country(code) {
  const polygons = shapes.get(code) ?? [];
  const path = draw(polygons);
  const flat = geoPath(projection);
  const [x, y] = flat.centroid(placeOf(code)).map(Math.round);
  const [[l, t], [r, b]] = path
    ? flat.bounds(polygons[0]).map((corner) => corner.map(Math.round))
    : [
        [x, y],
        [x, y],
      ];
  return { code, x, y, left: l, top: t, width: r - l, height: b - t, path };
}

const rows = codes.map((code) => JSON.stringify(country(code)));
const size = { width: right - left, height: bottom - top };
writeFileSync(
  `${root}src/charts/world/world.json`,
  `{"width":${size.width},"height":${size.height},"uncoded":${JSON.stringify(draw(shapes.get(undefined) ?? []))},"countries":[\n${rows.join(',\n')}\n]}\n`,
);
const missing = [...alpha2.values()].filter((code) => !codes.includes(code));
console.log(`${size.width} × ${size.height}, ${codes.length} countries; no place for ${missing.join(', ')}`);
