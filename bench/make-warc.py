#!/usr/bin/env python3
"""Writes a synthetic web archive: request and response records as news crawls have them, gzip record by record.

The pages are invented: words of a made-up vocabulary under common HTML. Their lengths are drawn from a log-normal
distribution around those of news pages. The same options give the same bytes.

usage: make-warc.py FILE [--mib N] [--plain] [--median BYTES] [--seed N]
  --mib N         size of the file to reach, in MiB (64)
  --plain         no compression
  --median BYTES  median length of a page (60000)
  --seed N        seed of the random numbers (1)
"""

import argparse
import random
import uuid
import zlib

CRLF = b"\r\n"


def vocabulary(rng, size=8000):
    syllables = [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er", "in", "or", "st")]
    return ["".join(rng.choices(syllables, k=rng.choice((1, 2, 2, 3, 3, 4)))) for _ in range(size)]


def page(rng, words, weights, length):
    parts = ["<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>", " ".join(rng.choices(words, weights, k=8)), "</title>"]
    size = 200
    while size < length * 0.55:
        # What stands around an article: navigation, links, a script with a number of its own now and then.
        key = rng.getrandbits(64)
        slug = "-".join(rng.choices(words, weights, k=4))
        part = (f"<li class=\"nav__item nav__item--teaser\"><a class=\"nav__link teaser__link\" href=\"https://outlet.example/news/{slug}-{key % 100003}.html\" "
                f"data-track=\"teaser-{key % 97}\"><span class=\"teaser__title\">{slug.replace('-', ' ')}</span></a></li>\n")
        if key % 8 == 0:
            part += f"<script>window.dataLayer = window.dataLayer || []; window.dataLayer.push({{'event':'view','id':'{key:016x}'}});</script>\n"
        parts.append(part)
        size += len(part)
    parts.append("</head><body><article>\n")
    while size < length:
        part = "<p class=\"story\">" + " ".join(rng.choices(words, weights, k=45)).capitalize() + ".</p>\n"
        parts.append(part)
        size += len(part)
    parts.append("</article></body></html>\n")
    return "".join(parts).encode()


def record(kind, fields, block):
    head = [b"WARC/1.0", b"WARC-Type: " + kind, b"WARC-Date: 2031-03-08T10:00:00Z"]
    head += [name + b": " + value for name, value in fields] + [b"Content-Length: %d" % len(block)]
    return CRLF.join(head) + CRLF * 2 + block + CRLF * 2


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("file")
    parser.add_argument("--mib", type=int, default=64)
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--median", type=int, default=60000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    words = vocabulary(rng)
    weights = [1 / (rank + 3) for rank in range(len(words))]
    # Drawing words is slow: some hundred pages are made once, and each is told apart by its address and number.
    pages = [page(rng, words, weights, min(int(rng.lognormvariate(0, 0.7) * options.median), 2_000_000)) for _ in range(300)]
    written = records = 0
    kept = {}
    with open(options.file, "wb") as out:

        def put(data, key=None):
            nonlocal written, records
            if not options.plain:
                if key is not None and key in kept:
                    data = kept[key]
                else:
                    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
                    data = packer.compress(data) + packer.flush()
                    if key is not None:
                        kept[key] = data
            out.write(data)
            written += len(data)
            records += 1

        put(record(b"warcinfo", [(b"Content-Type", b"application/warc-fields")], b"software: make-warc\r\nformat: WARC File Format 1.0\r\n"))
        number = 0
        while written < options.mib << 20:
            number += 1
            index = rng.randrange(len(pages))
            url = b"https://outlet-%d.example/story-%d.html" % (index % 40, index)
            identity = [(b"WARC-Target-URI", url)]
            request = b"GET /story-%d.html HTTP/1.1\r\nHost: outlet.example\r\nUser-Agent: crawler\r\nAccept: text/html\r\n\r\n" % index
            put(record(b"request", [(b"WARC-Record-ID", b"<urn:uuid:%s>" % str(uuid.UUID(int=rng.getrandbits(128))).encode()),
                                    (b"Content-Type", b"application/http; msgtype=request"), *identity], request))
            head = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Crawler-Content-Encoding: gzip\r\n"
                    b"Server: synthetic\r\nCache-Control: max-age=60\r\nContent-Length: %d\r\n\r\n" % len(pages[index]))
            put(record(b"response", [(b"WARC-Record-ID", b"<urn:uuid:%s>" % str(uuid.UUID(int=index)).encode()),
                                     (b"Content-Type", b"application/http; msgtype=response"), *identity], head + pages[index]), index)
    print(f"{options.file}: {records} records, {number} pages, {written} bytes")


if __name__ == "__main__":
    main()
