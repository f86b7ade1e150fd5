"""Attempts to get out of the sandbox, as a table.

`REACH` achieve something outside when nothing stops them: they print ESCAPED with what they
brought home. `PEEK` look where a song has no business, or are tricks that lead there. In the
sources, @SECRET@ is a file that everybody can read, @TARGET@ a place where everybody can write,
@PORT@ a listening port on this machine, @PICKLE@ and @MIDI@ files of those kinds.
"""

# ruff: noqa: ERA001 — a table of programs

READ = "print('ESCAPED', open('@SECRET@').read())"

REACH: dict[str, str] = {
    # plainly
    "open": READ,
    "open in an f-string": "print(f\"ESCAPED {open('@SECRET@').read()}\")",
    "open in a format spec": "print(f\"{1:{'0' if open('@SECRET@').read() else ''}}\", 'ESCAPED')",
    "open under another name": "o = open\nprint('ESCAPED', o('@SECRET@').read())",
    "open by a walrus": "print('ESCAPED', (o := open)('@SECRET@').read())",
    "open as a default": "print('ESCAPED', (lambda f=open: f('@SECRET@').read())())",
    "open as a function's default": "def f(o=open):\n    return o('@SECRET@').read()\nprint('ESCAPED', f())",
    "open in a comprehension": "print('ESCAPED', [o('@SECRET@').read() for o in [open]])",
    "open through map": "print('ESCAPED', [f.read() for f in map(open, ['@SECRET@'])])",
    "open in an annotation": "x: print('ESCAPED', open('@SECRET@').read()) = 1",
    "open as a decorator": "@(lambda f: open(f()))\ndef x():\n    return '@SECRET@'\nprint('ESCAPED', x.read())",
    "open in a with block": "with open('@SECRET@') as f:\n    print('ESCAPED', f.read())",
    "open in a class body": "class A:\n    text = open('@SECRET@').read()\nprint('ESCAPED', A.text)",
    "open in a coroutine": (
        "async def f():\n    print('ESCAPED', open('@SECRET@').read())\n"
        "try:\n    f().send(None)\nexcept StopIteration:\n    pass"
    ),
    "open in mathematical letters": "print('ESCAPED', 𝔬𝔭𝔢𝔫('@SECRET@').read())",
    "read a system file": "print('ESCAPED', open('/etc/passwd').read()[:9])",
    "write a file": "open('@TARGET@', 'w').write('x')\nprint('ESCAPED')",
    "print into a file": "print('x', file=open('@TARGET@', 'w'))\nprint('ESCAPED')",
    # imports
    "import os": "import os\nprint('ESCAPED', os.listdir(os.path.dirname('@SECRET@')))",
    "import os as mp": "import os as mp\nmp.mkdir('@TARGET@')\nprint('ESCAPED')",
    "star import of os": "from os import *\nmkdir('@TARGET@')\nprint('ESCAPED')",
    "os from musicpy": "from musicpy import os as o\no.mkdir('@TARGET@')\nprint('ESCAPED')",
    "a module of musicpy": "import musicpy.musicpy as m\nm.os.mkdir('@TARGET@')\nprint('ESCAPED')",
    "dunder import": "__import__('os').mkdir('@TARGET@')\nprint('ESCAPED')",
    "dunder import in wide letters": "__ｉmport__('os').mkdir('@TARGET@')\nprint('ESCAPED')",
    "importlib": "import importlib\nimportlib.import_module('os').mkdir('@TARGET@')\nprint('ESCAPED')",
    # text as code
    "eval": "print('ESCAPED', eval(\"open('@SECRET@').read()\"))",
    "exec": f"exec({READ!r})",
    "compile": f"exec(compile({READ!r}, 'x', 'exec'))",
    "a decorator that evaluates": (
        "@print\n@eval\n@(lambda f: \"'ESCAPED' + open('@SECRET@').read()\")\ndef f():\n    pass"
    ),
    "pickle": (
        "import pickle\n"
        't = b\'cbuiltins\\neval\\n(V"ESCAPED"+open("@SECRET@").read()\\ntR.\'\nprint(pickle.loads(t))'
    ),
    "a function of raw code": (
        "import types\n"
        "f = types.FunctionType(compile(\"print('ESCAPED', open('@SECRET@').read())\", '', 'exec'),"
        " {'__builtins__': __builtins__})\nf()"
    ),
    # names by way of texts and tables
    "getattr": "from musicpy import *\ngetattr(os, 'mk' + 'dir')('@TARGET@')\nprint('ESCAPED')",
    "vars": "import musicpy as mp\nvars(mp)['os'].mkdir('@TARGET@')\nprint('ESCAPED')",
    "globals": "from musicpy import *\nglobals()['os'].mkdir('@TARGET@')\nprint('ESCAPED')",
    "builtins by subscript": (
        "b = __builtins__\nb = b if isinstance(b, dict) else vars(b)\n"
        "print('ESCAPED', b['open']('@SECRET@').read())"
    ),
    "builtins behind print": "print('ESCAPED', print.__self__.open('@SECRET@').read())",
    "object's getattribute": (
        "import musicpy as mp\n"
        "object.__getattribute__(mp, 'os').mkdir('@TARGET@')\nprint('ESCAPED')"
    ),
    "match on attributes": (
        "import musicpy as mp\nmatch mp:\n    case object(os=o):\n"
        "        o.mkdir('@TARGET@')\n        print('ESCAPED')"
    ),
    # frames, functions, classes
    "a walk through the subclasses": (
        "w = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]\n"
        "w.__init__.__globals__['mkdir']('@TARGET@')\nprint('ESCAPED')"
    ),
    "a lambda's globals": (
        "g = (lambda: 0).__globals__['__builtins__']\ng = g if isinstance(g, dict) else vars(g)\n"
        "print('ESCAPED', g['open']('@SECRET@').read())"
    ),
    "a generator's frame": (
        "print('ESCAPED', (x for x in [1]).gi_frame.f_builtins['open']('@SECRET@').read())"
    ),
    "an error's frame": (
        "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n"
        "    print('ESCAPED', e.__traceback__.tb_frame.f_builtins['open']('@SECRET@').read())"
    ),
    "sys._getframe": (
        "import sys\nprint('ESCAPED', sys._getframe().f_builtins['open']('@SECRET@').read())"
    ),
    "the globals of a musicpy method": (
        "from musicpy import *\n"
        "drum.translate.__globals__['mp'].os.mkdir('@TARGET@')\nprint('ESCAPED')"
    ),
    "the builtins of deepcopy": (
        "from musicpy import *\nb = copy.__globals__['__builtins__']\n"
        "print('ESCAPED', b['open']('@SECRET@').read())"
    ),
    "a module's loader": (
        "from musicpy import *\nprint('ESCAPED', json.__loader__.get_data('@SECRET@'))"
    ),
    "a metaclass": (
        "class M(type):\n    def __getitem__(c, k):\n        return open(k).read()\n"
        "class A(metaclass=M):\n    pass\nprint('ESCAPED', A['@SECRET@'])"
    ),
    # musicpy and what it carries
    "musicpy's os": "import musicpy as mp\nmp.os.mkdir('@TARGET@')\nprint('ESCAPED')",
    "os by the star": "from musicpy import *\nos.mkdir('@TARGET@')\nprint('ESCAPED')",
    "json's codecs": "from musicpy import *\nprint('ESCAPED', json.codecs.open('@SECRET@').read())",
    "musicpy writes": "from musicpy import *\nwrite(chord('C4'), name='@TARGET@')\nprint('ESCAPED')",
    "a chord plays": (
        "from musicpy import *\ntry:\n    chord('C4').play(name='@TARGET@')\n"
        "except AttributeError:\n    print('ESCAPED')\nelse:\n    print('ESCAPED')"
    ),
    "musicpy reads": "from musicpy import *\nprint('ESCAPED', read('@MIDI@'))",
    "musicpy reads a pickle": "from musicpy import *\nprint('ESCAPED', load_data('@PICKLE@'))",
    "musicpy writes a pickle": "from musicpy import *\nwrite_data(1, name='@TARGET@')\nprint('ESCAPED')",
    "musicpy writes JSON": (
        "from musicpy import *\n"
        "write_json(piece([chord('C4')]), filename='@TARGET@')\nprint('ESCAPED')"
    ),
    "mido's sockets": (
        "from musicpy import *\nmido.sockets.connect('127.0.0.1', @PORT@)\nprint('ESCAPED')"
    ),
    "mido's files": "from musicpy import *\nprint('ESCAPED', mido.MidiFile('@MIDI@'))",
    "the line cache": (
        "from musicpy import *\n"
        "print('ESCAPED', dataclass.__globals__['inspect'].linecache.getlines('@SECRET@')[0])"
    ),
    # network and processes
    "connect": ("import socket\nsocket.socket().connect(('127.0.0.1', @PORT@))\nprint('ESCAPED')"),
    "send a datagram": (
        "import socket\ns = socket.socket(type=socket.SOCK_DGRAM)\n"
        "s.sendto(b'', ('127.0.0.1', @PORT@))\n"
        "socket.socket().connect(('127.0.0.1', @PORT@))\nprint('ESCAPED')"
    ),
    "fetch a page": (
        "import http.client\nc = http.client.HTTPConnection('127.0.0.1', @PORT@, timeout=1)\n"
        "c.connect()\nprint('ESCAPED')"
    ),
    "fork": "import os\np = os.fork()\nos._exit(0) if p == 0 else os.wait()\nprint('ESCAPED')",
    "system": "import os\nassert os.system('echo x > @TARGET@') == 0\nprint('ESCAPED')",
    "subprocess": "import subprocess\nprint('ESCAPED', subprocess.check_output(['/bin/sh', '-c', 'pwd']))",
    "popen": "import os\nassert os.popen('pwd').read()\nprint('ESCAPED')",
    "spawn": (
        "import os\np = os.posix_spawn('/bin/sh', ['sh', '-c', 'exit 7'], {})\n"
        "assert os.waitpid(p, 0)[1] == 7 << 8\nprint('ESCAPED')"
    ),
    "multiprocessing": (
        "import multiprocessing\nc = multiprocessing.get_context('fork')\n"
        "p = c.Process(target=print)\np.start()\np.join()\nprint('ESCAPED')"
    ),
    "the C library": (
        "import ctypes\nassert ctypes.CDLL(None).mkdir(b'@TARGET@', 0o777) == 0\nprint('ESCAPED')"
    ),
}

PEEK: dict[str, str] = {
    "a format string": "print('{0.__class__.__base__}'.format(1))",
    "a format map": "print('{a.__class__}'.format_map({'a': 1}))",
    "a format method under another name": "f = '{0.__class__}'.format\nprint(f(1))",
    "an unbound format": "print(str.format('{0.__class__}', 1))",
    "the class of a text": "print(''.__class__.__mro__)",
    "type": "print(type(type(1)))",
    "type with three arguments": "print(type('X', (), {}))",
    "dir": "print(dir())",
    "locals": "print(locals())",
    "super": "print(super)",
    "object": "print(object)",
    "setattr": "setattr(print, 'x', 1)",
    "delattr": "delattr(print, 'x')",
    "breakpoint": "breakpoint()",
    "input": "print(input())",
    "memoryview": "print(memoryview)",
    "bytes": "print(b'abc')",
    "a hidden keyword": "from musicpy import *\nbuild(track(chord('C4')), __class__=track)",
    "a hidden key": "from musicpy import *\nevent('text', **{'__class__': track})",
    "a hidden key in pieces": "from musicpy import *\nk = '__cl' + 'ass__'\nevent('text', **{k: track})",
    "a hidden key by way of a table": (
        "from musicpy import *\nt = dict(a=1)\nt['_' * 2 + 'class__'] = 1\nevent('x', **t)"
    ),
    "reset to another class": "from musicpy import *\nchord('C4').reset(__class__=track)",
    "a function called getattr": "def __getattr__(name):\n    return 1",
    "new builtins": "__builtins__ = {}",
    "global builtins": "def f():\n    global __builtins__\n    __builtins__ = {}",
    "eval bound in a loop that never runs": "for eval in []:\n    pass\nprint(eval('1'))",
    "open deleted first": "if False:\n    open = 1\nprint(open('x'))",
    "an argument called exec": "f = lambda exec=1: exec\nprint(f())",
    "an error called open": "try:\n    pass\nexcept ValueError as open:\n    pass\nprint(open)",
    "a nickname": "import musicpy as os\nprint(os)",
    "chord as eval": "from musicpy import chord as eval\nprint(eval)",
    "a relative import": "from . import main",
    "a generator's code": "print((x for x in []).gi_code)",
    "throwing into a generator": "g = (x for x in [1])\ng.throw(ValueError)",
    "a cause": "try:\n    1 / 0\nexcept Exception as e:\n    print(e.__cause__)",
    "the module in an error": "import musicpy as mp\ntry:\n    mp.chrod\nexcept Exception as e:\n    print(e.obj)",
    "an encoding": "# coding: utf-7\nx = 1",
    "rot13": "# -*- coding: rot13 -*-\nx = 1",
    "a null byte": "x = 1\x00",
    "text that reads backwards": "x = 1  # \u202e eman a si siht",
    "print's file": "import musicpy as mp\nprint(1, file=mp)",
    "the name of the file": "print(__name__)",
    "main that does more": "if __name__ == '__main__':\n    import os",
    "main that writes elsewhere": "song = 1\nif __name__ == '__main__':\n    write(song, name='../x.mid')",
    "main that writes a program": "song = 1\nif __name__ == '__main__':\n    write(song, name='x.py')",
    "main with an else": (
        "song = 1\nif __name__ == '__main__':\n    write(song, name='x.mid')\nelse:\n    write(song)"
    ),
    "chord analysis into a file": (
        "from musicpy import *\nalg.chord_analysis(chord('C4'), output_as_file=True)"
    ),
    "pop into a file": "from musicpy import *\nalg.write_pop('x')",
    "musicpy's database modules": "import musicpy as mp\nprint(mp.database.os)",
    "bars with audio": "from musicpy import *\nprint(chord_class)",
    "brackets without end": "(" * 5000 + ")" * 5000,
    "an except star": "try:\n    pass\nexcept* ValueError:\n    pass",
    "a delegated frame": "def f():\n    yield\nprint(f().gi_yieldfrom)",
}
