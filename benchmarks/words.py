"""The words the benchmark's sites are made of; they mean nothing."""

from __future__ import annotations

GIVEN = tuple(
    "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda My Ny Xi "
    "Omikron Pi Rho Sigma Tau Ypsilon Phi Chi Psi".split()
)
FAMILY = tuple(
    "Ash Birch Cedar Dogwood Elder Fir Gül Hazel Ipê Juniper Kapok Larch Maple "
    "Nîm Oak Poplar Quince Rowan Spruce Teak Ulme Viburnum Willow Yew Ångström "
    "O'Elm Ørnbregne Şimşir Čempres Jalapeño-Pine Acacia Balsa Cork Durian".split()
)
ADJECTIVES = tuple(
    "robust scalable efficient provable adaptive differentiable certified sparse "
    "low-rank causal federated probabilistic interpretable self-supervised "
    "multi-scale data-driven energy-aware decentralised compositional".split()
)
SUBJECTS = (
    "representation learning",
    "program synthesis",
    "graph networks",
    "sequence models",
    "query optimisation",
    "motion planning",
    "protein design",
    "code review",
    "medical imaging",
    "type inference",
    "speech recognition",
    "traffic forecasting",
    "climate emulation",
    "formal verification",
    "tensor decomposition",
    "change-point detection",
    "scheduling",
)
SETTINGS = (
    "under distribution shift",
    "at scale",
    "with limited labels",
    "in the wild",
    "for embedded systems",
    "with noisy feedback",
    "from partial observations",
    "on heterogeneous clusters",
    "beyond worst-case analysis",
    "via convex relaxation",
    "across modalities",
    "in linear time",
)
CONFERENCES = tuple(
    "NeurIPS ICML ICLR CVPR ACL SIGMOD PLDI CHI AAAI KDD OSDI STOC ICRA".split()
)
JOURNALS = (
    "Journal of Machine Learning Research",
    "IEEE Transactions on Pattern Analysis and Machine Intelligence",
    "Communications of the ACM",
    "PLOS Computational Biology",
    "ACM Transactions on Database Systems",
    "SIAM Review",
)
SENTENCES = (
    "We study {subject} {setting} and show that common assumptions fail in practice.",
    "Our approach combines {adjective} estimation with a simple, general objective.",
    "In contrast to earlier work, the method needs no tuning and runs on one machine.",
    "We prove that the error decreases at the optimal rate when the sample grows.",
    "Experiments on {number} public benchmarks show gains of up to {number} percent.",
    "A careful ablation reveals which components matter and which can be removed.",
    "We release code, data and models so that others can reproduce every figure.",
    "The analysis rests on a new inequality that may be of independent interest.",
    "A study with {number} participants confirms that explanations help them act.",
    "We conclude with open problems and the ethical limits of {adjective} methods.",
    "The system has run for {number} months and answers within milliseconds.",
    "Surprisingly, smaller models trained on curated data match much larger ones.",
)
BEFORE_PAPER = (
    "Our paper ",
    "Good news! The paper ",
    "The camera-ready version of ",
    "Together with our collaborators we finished ",
    "The preprint of ",
)
AFTER_PAPER = (
    " was accepted. See you there, and thanks to everyone who helped!",
    " received a warm reception; slides and code are online now.",
    " is now available. Feedback is very welcome: write, or open an issue.",
    " won an honourable mention. Congratulations to all authors involved.",
)
OTHER_NEWS = (
    "I gave an invited talk about reliable computation and its limits.",
    "Welcome to our two new doctoral students, who will work on scalable inference.",
    "The group received a three-year grant to study energy-aware computing.",
    "I serve as area chair this year; please consider submitting your best work.",
    "Our summer school is open for registration, with travel grants for students.",
)
AWARDS = (
    "Outstanding Dissertation Award",
    "Early Career Fellowship",
    "Distinguished Paper Award",
    "Excellence in Teaching Award",
    "Best Reviewer Award",
)
AWARDERS = ("The Society", "The Academy", "The University", "The Foundation")
BIOGRAPHY = (
    "I work on methods that stay reliable when data are scarce, noisy or shifting, "
    "and on tools that make them usable.",
    "Before that I studied in three cities, wrote compilers for a living and taught "
    "programming to beginners. I enjoy long walks and short proofs.",
)
